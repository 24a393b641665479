/** The workflows and cluster jobs that documents show: each is well-formed, and what it runs does what the page says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { blocks } from './blocks.js';
import { documents } from './documents.js';
import { transcript } from './shell.js';

interface Workflow {
  readonly jobs: Record<
    string,
    { readonly steps: readonly { readonly run?: string; readonly uses?: string }[] }
  >;
}

interface ClusterJob {
  readonly kind: string;
  readonly spec: {
    readonly completions: number;
    readonly template: {
      readonly spec: {
        readonly containers: readonly { readonly command: string[]; readonly args: string[] }[];
      };
    };
  };
}

const marked = (language: string) =>
  documents().flatMap((path) =>
    blocks(readFileSync(path, 'utf8'))
      .filter((block) => block.language === language)
      .map(({ line, lines }) => ({ path, line, text: lines.join('\n') })),
  );
const yaml = marked('yaml').map((block) => ({
  ...block,
  content: parse(block.text) as Workflow | ClusterJob,
}));

/** The same job with a few trials on two machines. */
const small = (text: string) => text.replaceAll('10000000', '2000').replaceAll('16', '2');
const TRIALS = '--trials 2000';

/** Whether the parts that `run` writes, one for each machine, add up to the forecast in one piece. */
async function addsUp(parts: readonly string[]): Promise<void> {
  const results = await transcript(
    [
      ...parts,
      'nato-consensus merge part-1.json part-2.json --json > merged.json',
      `nato-consensus forecast ${TRIALS} --json > whole.json`,
      'cmp merged.json whole.json && echo the same',
    ],
    [],
  );
  expect(results.at(-1)).toEqual({ printed: ['the same'], exit: 0 });
}

describe('the workflows', () => {
  const workflows = yaml.flatMap(({ content, ...block }) =>
    'jobs' in content ? [{ ...block, steps: Object.values(content.jobs).flatMap(({ steps }) => steps) }] : [],
  );

  it.each(workflows)('of $path, line $line, begin with a checkout and with Node', ({ steps }) => {
    const used = steps.map(({ uses }) => uses?.replace(/@.*/, ''));
    expect(used.slice(0, 2)).toEqual(['actions/checkout', 'actions/setup-node']);
  });

  it('run what there is', { timeout: 120_000 }, async () => {
    const run = workflows.flatMap(({ steps }) => steps.flatMap((step) => step.run ?? []));
    const commands = [...new Set(run)].filter((command) => command.startsWith('npx nato-consensus'));
    expect(commands.length).toBeGreaterThan(workflows.length);
    expect((await transcript(commands, [])).map(({ exit }) => exit)).toEqual(commands.map(() => 0));
  });
});

describe('a cluster job', () => {
  it('of Slurm writes the parts of one forecast', { timeout: 120_000 }, async () => {
    const [job] = marked('slurm');
    const [, first, last] = /--array=(\d+)-(\d+)$/m.exec(small(job?.text ?? '')) ?? [];
    expect([first, last]).toEqual(['1', '2']);
    await addsUp(
      ['1', '2'].map((task) => `SLURM_ARRAY_TASK_ID=${task} bash <<'E'\n${small(job?.text ?? '')}\nE`),
    );
  });

  it('of Kubernetes writes the parts of one forecast', { timeout: 120_000 }, async () => {
    const [job] = yaml.filter(({ content }) => 'kind' in content);
    const { kind, spec } = parse(small(job?.text ?? '')) as ClusterJob;
    expect([kind, spec.completions]).toEqual(['Job', 2]);
    const [container] = spec.template.spec.containers;
    expect(container?.command).toEqual(['sh', '-c']);
    const script = (container?.args.join(' ') ?? '').replaceAll('/shared/', '');
    await addsUp([
      ...['0', '1'].map((index) => `JOB_COMPLETION_INDEX=${index} sh -c '${script}'`),
      'mv part-1.json part-2.json; mv part-0.json part-1.json',
    ]);
  });
});
