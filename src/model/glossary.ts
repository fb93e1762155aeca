// The glossary as its page shows it: rendered, in alphabetical order, with every reference resolved.

export interface GlossaryTerm {
  readonly id: string;
  readonly term: string;
  readonly html: string;
  readonly see: readonly { readonly id: string; readonly term: string }[];
  readonly exercise: { readonly id: string; readonly title: string } | null;
  /** An address on the web. */
  readonly manual: string | null;
}
