declare module 'virtual:templates' {
  /** The .docx templates made by the build, base64, by kind of document. */
  const templates: Readonly<
    Record<'submissionLetter' | 'implementationReport' | 'selfAssessmentScoresheet' | 'evidenceIndex', string>
  >;
  export default templates;
}
