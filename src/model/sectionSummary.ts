// What is to be remembered of a section, on one printed page.

export interface SectionSummary {
  /** The section's folder: `02-creating-tables`. */
  readonly id: string;
  readonly title: string;
  readonly html: string;
}
