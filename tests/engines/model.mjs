// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
import {readFile} from 'node:fs/promises';
import DmnModdle from 'dmn-moddle';

/**
 * The model that `zhiping-rules bench` measures: its inputs and decisions with id and name, the decisions with their
 * expression, in the order of the file, in which each finds the decisions it needs.
 */
export async function readModel() {
    const file = new URL('../../app/rules/bench_model.dmn', import.meta.url);
    const {rootElement} = await new DmnModdle().fromXML(await readFile(file, 'utf8'), 'dmn:Definitions');
    const elements = (type) => rootElement.drgElement.filter((element) => element.$type === type);
    return {
        inputs: elements('dmn:InputData').map(({id, name}) => ({id, name})),
        decisions: elements('dmn:Decision')
            .map(({id, name, decisionLogic}) => ({id, name, expression: decisionLogic.text})),
    };
}

/** From the names of the model to its ids, for rules that are written in plain ASCII. */
export function idsOf(model) {
    return new Map([...model.inputs, ...model.decisions].map(({id, name}) => [name, id]));
}

/** `object` with other keys. */
export function renamed(object, names) {
    return Object.fromEntries(Object.entries(object).map(([key, value]) => [names.get(key), value]));
}
