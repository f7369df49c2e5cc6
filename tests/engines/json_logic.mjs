// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
import {LogicEngine} from 'json-logic-engine';
import jsonLogic from 'json-logic-js';
import {idsOf, renamed} from './model.mjs';

const listed = ['国家智能制造标准化与新模式应用项目', '智能制造试点示范项目', '智能制造标杆项目', '市级数字化车间', '智能工厂'];

/** One rule for each decision, which finds the earlier ones beside the facts; `key` says what a fact is called there. */
function rulesWith(key) {
    const fact = (name) => ({var: key(name)});
    const is = (name, value) => ({'===': [fact(name), value]});
    const any = (...names) => ({or: names.map(fact)});
    const all = (...names) => ({and: names.map(fact)});
    const rules = {
        实施时间符合: {or: [{'!': fact('项目已完工')}, {'>=': [fact('实施结束日期'), '2018-03-01']}]},
        取得明显效果: {if: [
            fact('项目已完工'),
            any('生产效率提高', '能源利用率提高', '产品不良品率下降', '运营成本下降', '产品研制周期缩短', '装备数控化率提高'),
            null,
        ]},
        类一建设内容符合: {or: [
            fact('使用智能装备开展改造'),
            all('改造非数字化装备', '部署在线监控和连线控制', '推进系统集成和互联互通'),
        ]},
        类一认定投资: {'+': ['设备投资', '设备融资租赁合同额', '软件投资', '云服务投资'].map(fact)},
        类一投资达标: {'>=': [fact('类一认定投资'), 1000000]},
        // The one that may be null comes last: `and` gives the first that does not hold, and a no outweighs it.
        类一符合: all('符合类别描述', '类一建设内容符合', '类一投资达标', '取得明显效果'),
        列举项目: {if: [is('列举项目类型', null), null, {in: [fact('列举项目类型'), listed]}]},
        认定结论: {if: [
            {or: [is('实施时间符合', false), {and: [is('列举项目', false), is('类一符合', false)]}]}, '不符合认定条件',
            all('实施时间符合', '列举项目'), '属于列举项目',
            all('实施时间符合', '类一符合'), '符合认定条件',
            '尚不能判定',
        ]},
        认定权限: {if: [
            {'>=': [fact('项目总投资'), 30000000]}, '区县初审后报市经济信息委',
            {'<': [fact('项目总投资'), 30000000]}, '区县经济信息委',
            null,
        ]},
    };
    return Object.entries(rules).map(([name, rule]) => ({name: key(name), rule}));
}

/** `decides` makes of a rule what decides by it. */
function engine(name, key, prepared, decides) {
    const rules = rulesWith(key).map((rule) => ({name: rule.name, decide: decides(rule.rule)}));
    const evaluate = (facts) => {
        const known = {...facts};
        for (const rule of rules)
            known[rule.name] = rule.decide(known);
        return known;
    };
    return {
        name,
        prepared,
        evaluateAll: (cases) => cases.map(evaluate),
        read: (outcome, decision) => outcome[key(decision)],
    };
}

/**
 * With the names of the model and with names in ASCII, which JavaScript takes apart several times faster; interpreted,
 * and compiled to JavaScript by the other library for the same rules.
 */
export function jsonLogicEngines(model) {
    const ids = idsOf(model);
    const inAscii = [(name) => ids.get(name), (facts) => renamed(facts, ids)];
    const interpreted = (rule) => (known) => jsonLogic.apply(rule, known);
    const compiled = (rule) => new LogicEngine().build(rule);
    return [
        engine('json-logic-js', (name) => name, (facts) => facts, interpreted),
        {...engine('json-logic-js, names in ASCII', ...inAscii, interpreted), tuned: true},
        {...engine('json-logic-engine, names in ASCII, compiled', ...inAscii, compiled), tuned: true},
    ];
}
