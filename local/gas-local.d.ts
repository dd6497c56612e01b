// The one function used of gas-local, which ships without types.
declare module 'gas-local' {
  import type { Context } from 'node:vm';

  const gas: {
    /** Loads every .js file below the folder into the context, which may already be contextified. */
    require(folder: string, context: Context): Context;
  };
  export default gas;
}
