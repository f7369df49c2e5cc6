// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
import {Engine} from 'json-rules-engine';

const listed = ['国家智能制造标准化与新模式应用项目', '智能制造试点示范项目', '智能制造标杆项目', '市级数字化车间', '智能工厂'];

const compare = (fact, operator, value) => ({fact, operator, value});
const yes = (fact) => compare(fact, 'equal', true);
const no = (fact) => compare(fact, 'equal', false);

/** A decision that is yes or no, and then a fact for the rules of lower priority; `ifNot` says what it is otherwise. */
function decision(name, priority, conditions, ifNot = () => false) {
    return {
        name,
        priority,
        conditions,
        event: {type: name},
        onSuccess: (_, almanac) => { almanac.addFact(name, true); },
        onFailure: async (_, almanac) => { almanac.addFact(name, await ifNot(almanac)); },
    };
}

/** One of the answers that a decision may give. */
function answer(name, value, conditions) {
    return {conditions, event: {type: name, params: {value}}};
}

function rules() {
    const effects = ['生产效率提高', '能源利用率提高', '产品不良品率下降', '运营成本下降', '产品研制周期缩短', '装备数控化率提高'];
    const needed = ['符合类别描述', '类一建设内容符合', '类一投资达标', '取得明显效果'];
    const unlessBuilt = async (almanac) => (await almanac.factValue('项目已完工') ? false : null);
    const noOutweighsNull = async (almanac) => {
        const values = await Promise.all(needed.map((fact) => almanac.factValue(fact)));
        return values.includes(false) ? false : null;
    };
    return [
        decision('实施时间符合', 3, {any: [
            no('项目已完工'), compare('实施结束日期', 'greaterThanInclusive', Date.parse('2018-03-01')),
        ]}),
        decision('取得明显效果', 3, {all: [yes('项目已完工'), {any: effects.map(yes)}]}, unlessBuilt),
        decision('类一建设内容符合', 3, {any: [
            yes('使用智能装备开展改造'),
            {all: ['改造非数字化装备', '部署在线监控和连线控制', '推进系统集成和互联互通'].map(yes)},
        ]}),
        decision('类一投资达标', 3, {all: [compare('类一认定投资', 'greaterThanInclusive', 1000000)]}),
        decision('列举项目', 3, {all: [compare('列举项目类型', 'in', listed)]}),
        decision('类一符合', 2, {all: needed.map(yes)}, noOutweighsNull),
        answer('认定结论', '不符合认定条件', {any: [no('实施时间符合'), {all: [no('列举项目'), no('类一符合')]}]}),
        answer('认定结论', '属于列举项目', {all: [yes('实施时间符合'), yes('列举项目')]}),
        answer('认定结论', '符合认定条件', {all: [yes('实施时间符合'), no('列举项目'), yes('类一符合')]}),
        answer('认定权限', '区县初审后报市经济信息委', {all: [compare('项目总投资', 'greaterThanInclusive', 30000000)]}),
        answer('认定权限', '区县经济信息委', {all: [compare('项目总投资', 'lessThan', 30000000)]}),
    ];
}

/** One engine, built once; the sum is a fact that it works out when a rule asks for it. */
export function jsonRulesEngines(model) {
    const engine = new Engine(rules());
    engine.addFact('类一认定投资', async (_, almanac) => {
        const amounts = ['设备投资', '设备融资租赁合同额', '软件投资', '云服务投资'];
        const values = await Promise.all(amounts.map((fact) => almanac.factValue(fact)));
        return values.reduce((sum, value) => sum + value, 0);
    });
    const evaluate = async (facts) => {
        const {events, almanac} = await engine.run(facts);
        const outcome = {认定结论: '尚不能判定', 认定权限: null};
        for (const {type, params} of events)
            if (params)
                outcome[type] = params.value;
        for (const {name} of model.decisions)
            if (!(name in outcome))
                outcome[name] = await almanac.factValue(name);
        return outcome;
    };
    return [{
        name: 'json-rules-engine',
        prepared: (facts) => ({...facts, 实施结束日期: Date.parse(facts.实施结束日期)}),
        // One after the other: an engine that runs twice at a time stops both when the first ends.
        evaluateAll: async (cases) => {
            const outcomes = [];
            for (const facts of cases)
                outcomes.push(await evaluate(facts));
            return outcomes;
        },
        read: (outcome, decision) => outcome[decision],
    }];
}
