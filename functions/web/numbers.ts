/** A score or its limit with one decimal: 78.2. */
export function points(value: number): string {
  return value.toFixed(1);
}

/** A share 0..1 as percent with one decimal: 12.3%. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** A count with a comma at every thousand. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
