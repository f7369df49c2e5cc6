// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
//
// A hook for loading modules: feelin offers no way to parse an expression once and evaluate it often, so what does it
// inside is exported too. Nothing else of it changes.
export async function load(url, context, nextLoad) {
    const loaded = await nextLoad(url, context);
    if (!url.endsWith('/feelin/dist/index.js'))
        return loaded;
    return {...loaded, source: `${loaded.source}\nexport {interpreter, InterpreterContext};\n`};
}
