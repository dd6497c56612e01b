// Document properties: what belongs to this workbook but to no cell.

export function openProperties() {
  const store = PropertiesService.getDocumentProperties();
  return {
    get: (key: string): string | null => store.getProperty(key),
    set: (key: string, value: string): void => void store.setProperty(key, value),
    remove: (key: string): void => void store.deleteProperty(key),
  };
}
