// Modules that the build makes (scripts/build.ts).

/** The .docx templates by layout: the XML of each part by its name in the file. */
declare module 'virtual:templates' {
  const templates: Readonly<
    Record<import('../sheets-schema/enums').PaperLayout, Readonly<Record<string, string>>>
  >;
  export default templates;
}

/** What the bundle is (scripts/version.ts). */
declare module 'virtual:version' {
  const version: { readonly version: string; readonly commit: string };
  export default version;
}
