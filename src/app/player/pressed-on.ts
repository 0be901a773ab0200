import type { PressedOn } from './player-keys';

const TEXT =
  'textarea, select, dialog, [contenteditable], [role=textbox], [role=spinbutton], [role=combobox], [role=listbox], [role=menu], input:not([type=range], [type=checkbox], [type=radio], [type=button])';
const CHOICE = '[role=tab], [role=radio], input[type=radio]';
const SLIDER = 'input[type=range], [role=slider], [role=separator]';
const BUTTON = 'button, summary, [role=button], input[type=checkbox], input[type=button]';

/** Whether the element that a key was pressed on has keys of its own. */
export function pressedOn(target: EventTarget | null): PressedOn {
  if (!(target instanceof Element)) return 'nothing';
  const isIn = (selector: string): boolean => target.closest(selector) !== null;
  if (isIn(TEXT)) return 'text';
  if (isIn(CHOICE)) return 'choice';
  if (isIn(SLIDER)) return 'slider';
  return isIn(BUTTON) ? 'button' : 'nothing';
}
