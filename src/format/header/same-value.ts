/** Whether two values read from YAML are the same; the order of a map's keys does not matter. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((member, at) => sameValue(member, other[at]));
  }
  if (one instanceof Map && other instanceof Map) {
    if (one.size !== other.size) return false;
    return [...one].every(([key, value]) => other.has(key) && sameValue(value, other.get(key)));
  }
  return Object.is(one, other);
}
