// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
//
// Holds zhiping-rules against the rule engines of npm, on the model and the facts of `zhiping-rules bench`:
//
//   node compare.mjs PROGRAM --verdicts                         whether all decide alike; nothing is timed
//   node compare.mjs PROGRAM [--json FILE] [OPTIONS OF bench]   that, then the report of bench with all in it
import {execFileSync} from 'node:child_process';
import {writeFile} from 'node:fs/promises';
import {feelinEngines} from './feelin.mjs';
import {jsonLogicEngines} from './json_logic.mjs';
import {jsonRulesEngines} from './json_rules.mjs';
import {readModel} from './model.mjs';
import {zenEngines} from './zen.mjs';

const rounds = 7;
const millisecondsOfRound = 700;
const traced = 'model of 9 decisions on 19 facts, with trace';

function bench(program, options) {
    return JSON.parse(execFileSync(program, ['bench', ...options], {stdio: ['ignore', 'pipe', 'inherit']}));
}

/** Sums are made with doubles there and in decimals here: less than half a fen apart is the same. */
function same(theirs, ours) {
    if (typeof ours === 'number' && typeof theirs === 'number')
        return Math.abs(theirs - ours) < 0.005;
    return (theirs ?? null) === ours;
}

/** What `engine` decides otherwise than we do, a sentence each. */
async function differences(engine, cases, decisions) {
    const outcomes = await engine.evaluateAll(cases.map(({facts}) => engine.prepared(facts)));
    return cases.flatMap((one, i) => decisions.flatMap(({name}) => {
        const theirs = engine.read(outcomes[i], name);
        return same(theirs, one.decisions[name]) ? [] : [
            `${engine.name}: facts ${i + 1}: ${name} is ${JSON.stringify(theirs)} there and `
                + `${JSON.stringify(one.decisions[name])} here`,
        ];
    }));
}

/**
 * Evaluations in a second of one core, one round. Time of the processor or on the clock, whichever is shorter: neither
 * a busy neighbour nor a second thread of the engine counts against it.
 */
async function roundOf(engine, prepared) {
    const processor = process.cpuUsage();
    const start = performance.now();
    let done = 0;
    while (performance.now() - start < millisecondsOfRound) {
        await engine.evaluateAll(prepared);
        done += prepared.length;
    }
    const {user, system} = process.cpuUsage(processor);
    return done / Math.min((user + system) / 1e6, (performance.now() - start) / 1e3);
}

/** The median of the rounds of each engine. They take turns, so that all have the machine at its best and worst. */
async function ratesOf(engines, cases) {
    const measured = engines.map((engine) =>
        ({engine, prepared: cases.map(({facts}) => engine.prepared(facts)), rates: []}));
    for (let round = 0; round < rounds; ++round)
        for (const {engine, prepared, rates} of measured)
            rates.push(await roundOf(engine, prepared));
    return measured.map(({engine, rates}) => ({engine, rate: rates.sort((a, b) => a - b)[rounds >> 1]}));
}

/** Our own figure among those of bench; without it nothing is lower. */
const rateOf = (figures) => figures.find(({what}) => what === traced)?.value ?? Infinity;

/** The report of bench, and behind it the others and how much faster we are, with trace, than each. */
async function comparison(program, options, engines, cases) {
    const figures = bench(program, [...options, '--json']);
    const theirs = await ratesOf(engines, cases);
    // Measured before and after the others; the lower counts.
    const ours = Math.min(rateOf(figures), rateOf(bench(program, ['--only', 'model', '--json'])));
    for (const {engine, rate} of theirs)
        figures.push({what: `model with ${engine.name}`, value: rate, unit: 'evaluations/s of one core', target: ''});
    for (const {engine, rate} of theirs)
        figures.push({what: `speed with trace over ${engine.name}`, value: ours / rate, unit: 'times', target: ''});
    const fastest = (chosen) => Math.max(...theirs.filter(({engine}) => chosen(engine)).map(({rate}) => rate));
    figures.push({
        what: 'speed with trace over the fastest of them',
        value: ours / fastest((engine) => !engine.tuned), unit: 'times', target: 'at least 20',
    }, {
        what: 'speed with trace over the fastest of them once tuned: names in ASCII, rules compiled to JavaScript',
        value: ours / fastest(() => true), unit: 'times', target: '',
    });
    return figures;
}

function print(figures) {
    for (const {what, value, unit, target} of figures)
        console.log(`${what}: ${value.toFixed(value < 100 ? 2 : 0)} ${unit}${target ? ` (wanted: ${target})` : ''}`);
}

const [program, ...options] = process.argv.slice(2);
const model = await readModel();
const cases = bench(program, ['--cases']);
const engines = [feelinEngines, jsonLogicEngines, jsonRulesEngines, zenEngines].flatMap((make) => make(model));
const faults = (await Promise.all(engines.map((engine) => differences(engine, cases, model.decisions)))).flat();
for (const fault of faults)
    console.error(fault);
if (faults.length > 0)
    process.exit(1);
console.error(`${engines.length} ways of evaluating with ${Object.keys(cases[0].facts).length} facts decide as we do, `
    + `${cases.length} times ${model.decisions.length} decisions.`);
if (options[0] !== '--verdicts') {
    const file = options[0] === '--json' ? options.splice(0, 2)[1] : undefined;
    const figures = await comparison(program, options, engines, cases);
    print(figures);
    if (file)
        await writeFile(file, `${JSON.stringify(figures, null, 4)}\n`);
}
