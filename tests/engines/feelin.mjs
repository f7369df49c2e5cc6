// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
import {register} from 'node:module';

register('./feelin_insides.mjs', import.meta.url);
const {InterpreterContext, date, interpreter} = await import('feelin');

/** The expressions of the model as they stand in it, parsed once; facts have feelin's own dates already. */
export function feelinEngines(model) {
    const known = Object.fromEntries([...model.inputs, ...model.decisions].map(({name}) => [name, null]));
    const decisions = model.decisions.map(({name, expression}) =>
        ({name, decide: interpreter.evaluate(expression, known, undefined, new InterpreterContext()).root}));
    const evaluate = (facts) => {
        const scope = {...facts};
        for (const {name, decide} of decisions)
            scope[name] = decide(scope);
        return scope;
    };
    return [{
        name: 'feelin, parsed once',
        prepared: (facts) => ({...facts, 实施结束日期: date(facts.实施结束日期)}),
        evaluateAll: (cases) => cases.map(evaluate),
        read: (outcome, decision) => outcome[decision],
    }];
}
