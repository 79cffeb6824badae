// Contrast of two colours as WCAG 2.2 counts it. Colours as a style sheet or a browser writes them: #rrggbb, rgb(), oklch().
type Rgb = readonly [number, number, number]

const unbent = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)

/** Linear sRGB; OKLCH as its author gives it (bottosson.github.io/posts/oklab). Null for what is written otherwise. */
export function linear(colour: string): Rgb | null {
  const hex = /^#(..)(..)(..)$/.exec(colour)?.slice(1).map((two) => parseInt(two, 16))
  const rgb = hex ?? /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1).map(Number)
  if (rgb) return [unbent(rgb[0]! / 255), unbent(rgb[1]! / 255), unbent(rgb[2]! / 255)]
  const found = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)(?:deg)?\)$/.exec(colour)
  if (!found) return null
  const [lightness, chroma, hue] = found.slice(1).map(Number) as [number, number, number]
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)]
  const [l, m, s] = [(lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3, (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3, (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3]
  return [4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s]
}

export const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b

/** From 1 to 21; null when one of them cannot be read. Text needs 4.5. */
export function contrastOf(one: string, other: string): number | null {
  const [a, b] = [linear(one), linear(other)]
  if (!a || !b) return null
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}
