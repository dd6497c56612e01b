// The Word templates for the bundle: built from src/templates, handed over as base64 text.
export { buildTemplates, type TemplateName } from '../src/templates/index';
