// What a template's tags are filled with.

/** Texts, conditions and lists as a template's tags name them. */
export type TemplateValue = string | boolean | TemplateFields | readonly TemplateFields[];

export interface TemplateFields {
  readonly [tag: string]: TemplateValue;
}
