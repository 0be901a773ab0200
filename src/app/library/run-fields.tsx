import { useId, type ReactElement, type ReactNode, type RefObject } from 'react';
import { localDay } from '../../core/plan/calendar-day';
import { words } from '../../core/words/words';
import type { Runner, SessionNotes } from '../../storage/library/library';
import { NumberField } from '../home/number-field';
import { useUnits } from '../theme/units-choice';
import type { RunDraft, WrongField } from './run-draft';

const text = words.myRuns.fields;
const KM_PER_MILE = 1.609344;
const MOST_KMH = 45;
/** A treadmill goes a few percent down and up to forty up; hills do the same. */
const INCLINE: readonly [number, number] = [-40, 40];
const PAINS = Array.from({ length: 11 }, (_, pain) => pain);

interface RunFieldsProps {
  readonly draft: RunDraft;
  readonly runners: readonly Runner[];
  /** Shoes of other runs, to choose from while typing. */
  readonly shoes: readonly string[];
  readonly wrong: WrongField | null;
  /** Takes the focus where something is wrong. */
  readonly wrongRef: RefObject<HTMLInputElement | null>;
  onChange(draft: RunDraft): void;
}

/** Whose run it was, when, and what is noted of it. */
export function RunFields({
  draft,
  runners,
  shoes,
  wrong,
  wrongRef,
  onChange,
}: RunFieldsProps): ReactElement {
  const id = useId();
  const imperial = useUnits() === 'imperial';
  const { notes } = draft;
  const set = (change: Partial<RunDraft>): void => onChange({ ...draft, ...change });
  const note = (change: Partial<SessionNotes>): void => set({ notes: { ...notes, ...change } });
  const perKmh = imperial ? 1 / KM_PER_MILE : 1;
  const nameWrong = wrong === 'name-missing' || wrong === 'name-taken';
  return (
    <div className="run-fields">
      {runners.length > 0 && (
        <Field id={`${id}runner`} label={text.runner}>
          <select
            id={`${id}runner`}
            value={draft.runnerId ?? ''}
            onChange={(event) => set({ runnerId: event.currentTarget.value || null })}
          >
            {runners.map((runner) => (
              <option key={runner.id} value={runner.id}>
                {runner.name}
              </option>
            ))}
            <option value="">{text.somebodyElse}</option>
          </select>
        </Field>
      )}
      {draft.runnerId === null && (
        <Field
          id={`${id}name`}
          label={text.newName}
          {...(nameWrong && {
            wrong: wrong === 'name-taken' ? words.myRuns.runners.nameTaken : words.myRuns.runners.nameMissing,
          })}
        >
          <input
            ref={nameWrong ? wrongRef : null}
            id={`${id}name`}
            type="text"
            autoComplete="off"
            maxLength={60}
            value={draft.newName}
            aria-invalid={nameWrong}
            aria-describedby={nameWrong ? `${id}namewrong` : undefined}
            onChange={(event) => set({ newName: event.currentTarget.value })}
          />
        </Field>
      )}
      <Field id={`${id}day`} label={text.day} {...(wrong === 'day' && { wrong: text.dayWrong })}>
        <input
          ref={wrong === 'day' ? wrongRef : null}
          id={`${id}day`}
          type="date"
          max={localDay(new Date())}
          value={draft.day}
          aria-invalid={wrong === 'day'}
          aria-describedby={wrong === 'day' ? `${id}daywrong` : undefined}
          onChange={(event) => set({ day: event.currentTarget.value })}
        />
      </Field>
      <Field id={`${id}title`} label={text.title} note={text.titleNote}>
        <input
          id={`${id}title`}
          type="text"
          autoComplete="off"
          maxLength={120}
          value={draft.title}
          aria-describedby={`${id}titlenote`}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
      </Field>
      <Field id={`${id}shoes`} label={text.shoes}>
        <input
          id={`${id}shoes`}
          type="text"
          autoComplete="off"
          maxLength={120}
          list={`${id}worn`}
          value={notes.shoes}
          onChange={(event) => note({ shoes: event.currentTarget.value })}
        />
        <datalist id={`${id}worn`}>
          {shoes.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      </Field>
      <NumberField
        key={imperial ? 'mph' : 'km/h'}
        label={text.speed}
        unit={imperial ? 'mph' : 'km/h'}
        value={notes.speedKmh === null ? null : Math.round(notes.speedKmh * perKmh * 100) / 100}
        limits={[1, Math.floor(MOST_KMH * perKmh)]}
        note={text.speedNote}
        onChange={(typed) => note({ speedKmh: typed === null ? null : typed / perKmh })}
      />
      <NumberField
        label={text.incline}
        unit="%"
        value={notes.inclinePercent}
        limits={INCLINE}
        note={text.inclineNote}
        onChange={(inclinePercent) => note({ inclinePercent })}
      />
      <Field id={`${id}pain`} label={text.pain}>
        <select
          id={`${id}pain`}
          value={notes.pain ?? ''}
          onChange={({ currentTarget: { value } }) => note({ pain: value === '' ? null : Number(value) })}
        >
          <option value="">{text.painNone}</option>
          {PAINS.map((pain) => (
            <option key={pain} value={pain}>
              {text.painSteps(pain)}
            </option>
          ))}
        </select>
      </Field>
      <Field id={`${id}text`} label={text.text} wide>
        <textarea
          id={`${id}text`}
          rows={2}
          maxLength={2000}
          value={notes.text}
          onChange={(event) => note({ text: event.currentTarget.value })}
        />
      </Field>
    </div>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly wrong?: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

function Field({ id, label, note, wrong, wide = false, children }: FieldProps): ReactElement {
  return (
    <div className={wide ? 'field whole' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {children}
      {note !== undefined && (
        <p className="small soft" id={`${id}note`}>
          {note}
        </p>
      )}
      {wrong !== undefined && (
        <p className="small wrong" id={`${id}wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
}
