// The sample that `create --example` adds to a new workspace.
import type { ExampleStep } from '../example-steps';

export const exampleSteps: readonly ExampleStep[] = [];
