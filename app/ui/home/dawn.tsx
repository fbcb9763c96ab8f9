/** The way to a first shift: somebody and their coach walk towards a shop as the sun comes up. Drawn for Firstshift. */
export function Dawn() {
  return (
    <svg className="fs-dawn" viewBox="0 0 600 452" aria-hidden="true" focusable="false">
      <clipPath id="fs-dawn-window">
        <path d="M12 452V300a288 288 0 0 1 576 0v152z" />
      </clipPath>
      <g clipPath="url(#fs-dawn-window)">
        <Landscape />
      </g>
    </svg>
  );
}

function Landscape() {
  return (
    <>
      <path d="M0 0h600v452H0z" fill="#14595e" />
      <circle cx="318" cy="280" r="226" fill="#1f6d70" />
      <circle cx="318" cy="280" r="174" fill="#2f8280" />
      <circle cx="318" cy="280" r="122" fill="#f6b042" />
      <path d="M128 172h84a17 17 0 0 0 0-34 30 30 0 0 0-57-6 21 21 0 0 0-27 40z" fill="#5fa8a2" />
      <path d="M404 142h66a14 14 0 0 0 0-28 24 24 0 0 0-46-4 17 17 0 0 0-20 32z" fill="#5fa8a2" />
      <path d="M0 318c70-62 140-70 214-34 62 30 108 26 170-6 76-40 150-30 216 18v160H0z" fill="#2c8480" />
      <Workshop />
      <path d="M0 356c96-46 196-44 300-18 108 26 204 22 300-18v140H0z" fill="#8fc0a0" />
      <path
        d="M30 460c76-62 174-76 266-82 66-4 104-12 128-28h34c-6 26-54 44-112 56-70 14-112 24-126 54z"
        fill="#f7e9c9"
      />
      <Shop />
      <Tree x={92} y={352} />
      <Tree x={576} y={378} scale={0.8} />
      <Person x={206} y={410} coat="#d9532c" skin="#8d5a3b" hair="#2a1a12" legs="#10262b" step={6} />
      <Person x={262} y={404} coat="#f6b042" skin="#f0c8a0" hair="#5c3a1e" legs="#07363b" step={-6} bag />
      <Person x={484} y={356} coat="#ffffff" skin="#c68a5e" hair="#10262b" legs="#10262b" step={0} scale={0.78} />
    </>
  );
}

function Workshop() {
  return (
    <g>
      <path d="M118 330v-58l34 18v-18l34 18v-18l34 18v40z" fill="#f2dfb4" />
      <path d="M132 300h14v14h-14zM160 300h14v14h-14zM188 300h14v14h-14z" fill="#2c8480" />
      <path d="M126 276v-34h12v40z" fill="#d9532c" />
    </g>
  );
}

function Shop() {
  const stripes = [0, 1, 2, 3, 4, 5, 6];
  return (
    <g>
      <path d="M396 356V222h168v134z" fill="#fff8ea" />
      <path d="M388 214h184v16H388z" fill="#07363b" />
      {stripes.map((stripe) => (
        <path
          key={stripe}
          d={`M${392 + stripe * 25.2} 230h25.2v26a12.6 12.6 0 0 1-25.2 0z`}
          fill={stripe % 2 === 0 ? "#d9532c" : "#ffffff"}
        />
      ))}
      <path d="M412 288h44v68h-44z" fill="#0b4a50" />
      <circle cx="448" cy="324" r="3.5" fill="#f6b042" />
      <path d="M502 286h50v44h-50z" fill="#bfe3df" />
      <path d="M496 330h62v9h-62z" fill="#07363b" />
      <path d="M510 330v-14h12v14zM534 330v-10h11v10z" fill="#d9532c" />
      <path d="M516 316c-9-4-9-15-3-18 2 6 4 8 3 18zm0 0c8-3 11-12 6-17-4 5-6 9-6 17z" fill="#2c8480" />
    </g>
  );
}

function Tree({ x, y, scale = 1 }: { x: number; y: number; scale?: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <path d="M-4 0v-40h8V0z" fill="#5b3f27" />
      <circle cx="0" cy="-64" r="32" fill="#1d6a6c" />
      <circle cx="16" cy="-46" r="22" fill="#12585d" />
    </g>
  );
}

type PersonProps = {
  x: number;
  y: number;
  coat: string;
  skin: string;
  hair: string;
  legs: string;
  /** How far the feet are apart, and which goes first. */
  step: number;
  scale?: number;
  bag?: boolean;
};

function Person({ x, y, coat, skin, hair, legs, step, scale = 1, bag }: PersonProps) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <path d={`M-6-34 ${-7 - step} 0M6-34 ${7 + step} 0`} stroke={legs} strokeWidth="10" strokeLinecap="round" />
      <path d="M-16-32v-30c0-12 7-20 16-20s16 8 16 20v30z" fill={coat} />
      {bag && <path d="M-20-62h10v24h-10a5 5 0 0 1-5-5v-14a5 5 0 0 1 5-5z" fill="#d9532c" />}
      <circle cx="0" cy="-96" r="14" fill={skin} />
      <path d="M-15-96a15 15 0 0 1 30 0c-6-7-22-9-30 0z" fill={hair} />
    </g>
  );
}
