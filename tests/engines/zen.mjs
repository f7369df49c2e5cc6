// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
import zen from '@gorules/zen-engine';
import {idsOf, renamed} from './model.mjs';

// Its names are ASCII only, so the rules use the ids of the model.
const rules = {
    d02: 'not i01 or d(i02) >= d("2018-03-01")',
    d04: 'i01 ? (i12 or i13 or i14 or i15 or i16 or i17) : null',
    d05: 'i04 or (i05 and i06 and i07)',
    d06: 'i08 + i09 + i10 + i11',
    d07: 'd06 >= 1000000',
    // The one that may be null comes last: whatever is to the right of a null is an error.
    d08: 'i03 and d05 and d07 and d04',
    d22: `i18 == null ? null : i18 in ["国家智能制造标准化与新模式应用项目", "智能制造试点示范项目", "智能制造标杆项目",
        "市级数字化车间", "智能工厂"]`,
    d24: `d02 == false or (d22 == false and d08 == false) ? "不符合认定条件"
        : d02 == true and d22 == true ? "属于列举项目"
        : d02 == true and d08 == true ? "符合认定条件" : "尚不能判定"`,
    d25: 'i19 >= 30000000 ? "区县初审后报市经济信息委" : i19 < 30000000 ? "区县经济信息委" : null',
};

/** All rules as one program that hands out every decision: one call into the library instead of nine. */
function program() {
    const steps = Object.entries(rules).map(([id, rule]) => `${id} = ${rule}`);
    return `${steps.join('; ')}; {${Object.keys(rules).map((id) => `"${id}": ${id}`).join(', ')}}`;
}

/** The rules as a decision graph; inside its one node earlier results are members of `$`. */
function graph() {
    const expressions = Object.entries(rules)
        .map(([id, rule]) => ({id, key: id, value: rule.replaceAll(/\bd\d\d\b/g, '$.$&')}));
    return {
        nodes: [
            {id: 'facts', name: 'facts', type: 'inputNode', content: {}},
            {id: 'rules', name: 'rules', type: 'expressionNode', content: {expressions}},
            {id: 'decisions', name: 'decisions', type: 'outputNode', content: {}},
        ],
        edges: [
            {id: 'in', type: 'edge', sourceId: 'facts', targetId: 'rules'},
            {id: 'out', type: 'edge', sourceId: 'rules', targetId: 'decisions'},
        ],
    };
}

export function zenEngines(model) {
    const ids = idsOf(model);
    const prepared = (facts) => renamed(facts, ids);
    const all = program();
    const decision = new zen.ZenEngine().createDecision(new zen.ZenDecisionContent(graph()));
    return [
        {
            name: 'zen, expressions',
            prepared,
            evaluateAll: (cases) => cases.map((facts) => zen.evaluateExpressionSync(all, facts)),
            read: (outcome, name) => outcome[ids.get(name)],
        },
        {
            name: 'zen, decision graph loaded once',
            prepared,
            evaluateAll: (cases) => Promise.all(cases.map((facts) => decision.evaluate(facts))),
            read: (outcome, name) => outcome.result[ids.get(name)],
        },
    ];
}
