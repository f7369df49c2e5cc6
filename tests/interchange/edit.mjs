// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
//
// Opens a DMN file with dmn-moddle, the model layer of the standard's common editors, changes the literal expression of
// one decision and saves it:  node edit.mjs IN OUT DECISION 'EXPRESSION'
import {readFile, writeFile} from 'node:fs/promises';
import DmnModdle from 'dmn-moddle';

const [input, output, id, expression] = process.argv.slice(2);
const moddle = new DmnModdle();
const {rootElement, warnings} = await moddle.fromXML(await readFile(input, 'utf8'), 'dmn:Definitions');
for (const warning of warnings)
    console.error(`warning: ${warning.message}`);
const decision = rootElement.drgElement.find((element) => element.id === id);
if (decision?.decisionLogic?.$type !== 'dmn:LiteralExpression') {
    console.error(`no literal expression in '${id}'`);
    process.exit(1);
}
decision.decisionLogic.text = expression;
const {xml} = await moddle.toXML(rootElement, {format: true});
await writeFile(output, xml);
process.exit(warnings.length === 0 ? 0 : 2);
