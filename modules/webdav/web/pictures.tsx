// Where the address goes, on three systems: drawn, so that they hold in a few hundred bytes and follow the theme. The steps beside say the same in words.
import type { ReactNode } from 'react'

const picture = (children: ReactNode): ReactNode => <svg className="picture" viewBox="0 0 320 150" aria-hidden="true">{children}</svg>
const address = (x: number, y: number, width: number): ReactNode => <><rect className="field" x={x} y={y} width={width} height="24" rx="5" /><text x={x + 8} y={y + 16}>https://…/dav/</text></>

/** In the order of the texts: Windows, macOS, a phone or Linux. */
export const pictures: readonly ReactNode[] = [
  picture(<>
    <rect className="frame" x="10" y="10" width="300" height="130" rx="6" />
    <path className="line" d="M10 36h300M286 19l8 8m0-8-8 8" /><path className="glyph" d="M22 18h10v10H22z" />
    <path className="glyph" d="M26 60h34v12H26z" /><path className="line" d="M43 72v10m-12 0h24" /><rect className="field" x="84" y="54" width="70" height="22" rx="4" /><text x="92" y="70">Z:</text><path className="line" d="m138 62 5 5 5-5" />
    {address(84, 84, 200)}
    <rect className="press" x="224" y="114" width="60" height="18" rx="4" />
  </>),
  picture(<>
    <rect className="frame" x="10" y="10" width="300" height="130" rx="12" />
    <path className="line" d="M10 36h300" /><circle className="glyph" cx="26" cy="23" r="4.5" /><circle className="glyph" cx="41" cy="23" r="4.5" /><circle className="glyph" cx="56" cy="23" r="4.5" />
    <circle className="glyph" cx="47" cy="76" r="19" /><path className="globe" d="M28 76h38M47 57c-11 12-11 26 0 38M47 57c11 12 11 26 0 38" />
    {address(84, 62, 200)}
    <rect className="press" x="214" y="108" width="70" height="20" rx="10" />
  </>),
  picture(<>
    <rect className="frame" x="24" y="10" width="74" height="130" rx="12" /><path className="line" d="M52 20h18" /><rect className="field" x="34" y="44" width="54" height="14" rx="4" /><rect className="field" x="34" y="64" width="54" height="14" rx="4" /><rect className="field" x="34" y="84" width="54" height="14" rx="4" /><rect className="press" x="34" y="108" width="54" height="16" rx="8" />
    <rect className="frame" x="118" y="24" width="192" height="104" rx="8" /><path className="line" d="M118 46h192M166 46v82M130 62h24M130 76h24M130 90h24" />
    <rect className="field" x="176" y="96" width="126" height="24" rx="5" /><text x="184" y="112">davs://…/dav/</text>
  </>),
]
