/** What one forwarder counts; filled in place, thousands of times a second. */
export interface Counts {
  packetsIn: number;
  packetsOut: number;
  bytesOut: number;
  flooded: number;
  unknown: number;
  resent: number;
  askedAgain: number;
}

export const newCounts = (): Counts => ({
  packetsIn: 0,
  packetsOut: 0,
  bytesOut: 0,
  flooded: 0,
  unknown: 0,
  resent: 0,
  askedAgain: 0,
});
