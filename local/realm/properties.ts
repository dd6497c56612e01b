// PropertiesService: small texts kept for the workbook, the script or the user.
import { emulate } from './emulate';
import { invoke, notEmulated } from './invoke';

type Properties = GoogleAppsScript.Properties.Properties;

function store(scope: 'document' | 'script' | 'user'): Properties {
  const properties: Properties = emulate('Properties.Properties', {
    getProperty: (key: string) => invoke('properties', 'get', scope, String(key)),
    getProperties: () => invoke('properties', 'getAll', scope),
    setProperty: (key: string, value: unknown) => {
      invoke('properties', 'set', scope, { [String(key)]: String(value) });
      return properties;
    },
    setProperties: (values: Record<string, unknown>, deleteAllOthers?: boolean) => {
      if (deleteAllOthers) notEmulated('Properties.setProperties with deleteAllOthers');
      const texts = Object.entries(values).map(([key, value]) => [key, String(value)]);
      invoke('properties', 'set', scope, Object.fromEntries(texts));
      return properties;
    },
    deleteProperty: (key: string) => {
      invoke('properties', 'delete', scope, String(key));
      return properties;
    },
  });
  return properties;
}

export const PropertiesService: GoogleAppsScript.Properties.PropertiesService = emulate(
  'Properties.PropertiesService',
  {
    getDocumentProperties: () => store('document'),
    getScriptProperties: () => store('script'),
    getUserProperties: () => store('user'),
  },
);
