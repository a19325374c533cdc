/** A probability as it is told: nothing a model says is certain, so only what an admin confirmed is 100 %. */
export function toldShare(share: number): number {
  return share >= 1 ? 1 : Math.min(0.99, Math.round(share * 100) / 100);
}
