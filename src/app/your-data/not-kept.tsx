import type { ReactElement } from 'react';
import { words } from '../../core/words/words';

const text = words.yourData.not;

/** What stays out of the browser, and what is in a file that is saved. */
export function NotKept(): ReactElement {
  return (
    <section className="your-data-part" aria-labelledby="not-kept">
      <h2 id="not-kept">{text.heading}</h2>
      <ul className="not-kept" role="list">
        {text.items.map((item) => (
          <li key={item.title}>
            <strong>{item.title}</strong> {item.text}
          </li>
        ))}
      </ul>
      <h3>{text.files}</h3>
      <p>{text.filesMore}</p>
    </section>
  );
}
