// The text engine of docxtemplater lies at a path of its own, without types there.
declare module 'docxtemplater/js/text.js' {
  import TxtTemplater = require('docxtemplater/text');
  export = TxtTemplater;
}
