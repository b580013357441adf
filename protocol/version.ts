/** Rises when a message's shape changes; `version.spec.ts` hashes the schemas and fails until it does. */
export const protocolVersion = 3;
