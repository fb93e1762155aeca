// An exercise as the page and the judge use it; the folder reader of `src/course` makes it.

import type { Check } from './check.ts';
import type { HazardId } from './hazards.ts';
import type { SourceFile } from './sourceFile.ts';

export interface Task {
  readonly id: string;
  /** Markdown, one sentence. */
  readonly says: string;
  /** The same as sanitised inline HTML. */
  readonly saysHtml: string;
  readonly check: Check;
  /** From a nudge to nearly there, markdown. */
  readonly hints: readonly string[];
}

export interface Exercise {
  readonly id: string;
  /** The section's folder: `02-creating-tables`. */
  readonly section: string;
  readonly sectionTitle: string;
  readonly title: string;
  readonly minutes: number;
  /** Parts of the guide that it covers: `Renaming / Rename Table`. */
  readonly guide: readonly string[];
  readonly concepts: readonly string[];
  readonly tasks: readonly Task[];
  /** Why `down` cannot bring everything back; then it must refuse with an error. */
  readonly irreversible?: string;
  /** Statements of the version of the app that still runs during the deploy; they must run after `up` as before it. */
  readonly oldApp?: readonly string[];
  /** Statements of the version that comes after it. */
  readonly newApp?: readonly string[];
  /** The hazards that the solution raises, and is meant to. */
  readonly hazards?: readonly HazardId[];
  /** The text, rendered by the build. */
  readonly html: string;
  /** Shown after passing, rendered by the build; null when there is none. */
  readonly afterHtml: string | null;
  /** SQL that makes the starting database; empty when it starts empty. */
  readonly before: string;
  /** Migrations that were there, and applied, before the learner came; in order. */
  readonly applied: readonly SourceFile[];
  /** What the editor shows first. */
  readonly start: SourceFile;
  readonly solution: SourceFile;
}
