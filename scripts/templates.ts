// The Word templates for the bundle: built from src/templates, handed over as base64 text.
export { buildTemplates } from '../src/templates/index';
