// The .docx templates that the build puts into the bundle, in base64.
declare module 'virtual:templates' {
  const templates: Readonly<Record<import('../sheets-schema/enums').DocumentKind, string>>;
  export default templates;
}
