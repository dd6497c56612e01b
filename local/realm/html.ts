// HtmlService: pages made from text or from a file of the bundle.
import { emulate } from './emulate';
import { invoke, notEmulated } from './invoke';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

function output(content: string): HtmlOutput {
  let pageTitle = '';
  const page: HtmlOutput = emulate('HTML.HtmlOutput', {
    getContent: () => content,
    getTitle: () => pageTitle,
    setTitle: (title: string) => {
      pageTitle = title;
      return page;
    },
    setWidth: () => page,
    setHeight: () => page,
  });
  return page;
}

export const HtmlService: GoogleAppsScript.HTML.HtmlService = emulate('HTML.HtmlService', {
  createHtmlOutput: (html: unknown = '') => {
    if (typeof html === 'object') notEmulated('HtmlService.createHtmlOutput(blob)');
    return output(String(html));
  },
  createHtmlOutputFromFile: (name: string) => output(invoke('html', 'file', name)),
});
