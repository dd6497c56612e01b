// Lets tests import the plan's .csv files as the build does: an array of records, one per row.
const { parse } = require('csv-parse/sync');

module.exports = {
  process(source) {
    const rows = parse(source, { columns: true, bom: true, skip_empty_lines: true });
    return { code: `module.exports = { __esModule: true, default: ${JSON.stringify(rows)} };` };
  },
};
