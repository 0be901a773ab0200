import { useEffect, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { Icon } from './icons';

type Theme = 'light' | 'dark';
const KEY = 'plumbline.theme';
const dark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

/** Light or dark: the system's, until it is pressed; then that choice is kept. */
export function ThemeToggle(): ReactElement {
  const [chosen, setChosen] = useState<Theme | null>(kept);
  const [system, setSystem] = useState<Theme>(() => (dark().matches ? 'dark' : 'light'));

  useEffect(() => {
    const query = dark();
    const follow = (): void => setSystem(query.matches ? 'dark' : 'light');
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  useEffect(() => {
    if (chosen) document.documentElement.dataset['theme'] = chosen;
  }, [chosen]);

  const other: Theme = (chosen ?? system) === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      className="button theme-toggle"
      aria-label={other === 'dark' ? words.frame.darkColours : words.frame.lightColours}
      onClick={() => {
        setChosen(other);
        keep(other);
      }}
    >
      <Icon name={other === 'dark' ? 'moon' : 'sun'} />
    </button>
  );
}

/** Storage may be closed to us (private windows): the choice then lasts as long as the page. */
function kept(): Theme | null {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch {
    return null;
  }
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Said above.
  }
}
