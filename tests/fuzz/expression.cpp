// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/evaluator.h"
#include "feel/parser.h"
#include "fuzz/target.h"

using namespace zhiping::feel;

/// Parse and evaluate; what comes out, written as FEEL, is FEEL again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString source = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const Scope scope(Scope::Undefined::Null);
    const Limits limits {.depth = 300, .steps = 20'000};
    if (const Parsed parsed = parseExpression(source, scope); parsed.expression) {
        Evaluation evaluation({}, limits);
        const Value value = evaluation.of(*parsed.expression->root);
        // A list or context may hold a function, which has no form that can be read.
        const bool compound =
            value.function() != nullptr || value.list() != nullptr || value.context() != nullptr;
        const QString text = value.toFeel();
        if (!compound && text.size() < longestSource)
            zhiping::fuzz::insist(parseExpression(text, scope).expression != nullptr);
    }
    if (const Parsed parsed = parseUnaryTests(source, scope); parsed.expression) {
        Evaluation evaluation({}, limits);
        (void)evaluation.test(*parsed.expression->root, Value(Decimal::fromInteger(5)));
    }
    return 0;
}
