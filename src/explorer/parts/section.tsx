/** A part of the page under its heading. */
import type { ComponentChildren, VNode } from 'preact';

/** What a part is. */
export interface SectionProps {
  /** What links to it lead to. */
  readonly id: string;
  readonly title: string;
  /** One sentence on what is seen. */
  readonly lead?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part with a heading that names it. */
export function PageSection({ id, title, lead, children }: SectionProps): VNode {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {lead !== undefined && <p class="lead">{lead}</p>}
      </header>
      {children}
    </section>
  );
}
