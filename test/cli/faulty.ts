/** A scenario with twelve faults, each of another kind, and where each stands. */
export const FAULTY = `{
  "title": "Twelve faults",
  "body": "nato",
  "rule": "consensuss",
  "asOf": "2024-02-30",
  "colour": "blue",
  "candidates": {
    "doe": { "name": "Jane Doe", "member": "Turky", "candidacy": [{ "status": "declared" }] },
    "roe": { "name": "Rick Roe", "member": "ISL", "candidacy": [{ "status": "declard" }] },
  },
  "stances": {
    "doe": {
      "HUN": "acept",
      "Atlantis": "object",
      "NOR": { "stance": "reserved", "source": "nowhere" },
      "ITA": { "stance": "reserved", "liftedBy": { "concession": "nothing" } },
    },
    "noone": { "FRA": "support" },
  },
  "events": [{ "date": "2024-13-01", "type": "signal", "what": "no such month" }],
  "expect": [{ "candidate": "doe", "verdict": "blockd" }],
}
`;

/** Line of each fault. */
export const FAULTY_LINES = [4, 5, 6, 8, 9, 13, 14, 15, 16, 18, 20, 21] as const;
