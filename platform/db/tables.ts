/** Every table by name. Each owner adds its own in its `tables.ts` by augmenting this interface. */
// oxlint-disable-next-line typescript/no-empty-interface -- filled by the owners
export interface Tables {}
