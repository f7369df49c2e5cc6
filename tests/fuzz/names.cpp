// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/parser.h"
#include "fuzz/target.h"

using namespace zhiping::feel;

/// The first lines up to an empty one are names that are declared, the rest is a text that uses them: what is
/// a word depends on both.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype end = text.indexOf(QStringLiteral("\n\n"));
    const QString source = end < 0 ? text : text.mid(end + 2);
    for (const auto undefined : {Scope::Undefined::Refuse, Scope::Undefined::Null}) {
        Scope scope(undefined);
        int slot = 0;
        for (const QString &name : text.left(std::max<qsizetype>(end, 0)).split(u'\n'))
            scope.declare(name, slot++);
        for (const Parsed &parsed : {parseExpression(source, scope), parseUnaryTests(source, scope)}) {
            zhiping::fuzz::insist((parsed.expression == nullptr) == parsed.fault.has_value());
            if (parsed.fault)
                zhiping::fuzz::insist(parsed.fault->offset >= 0 && parsed.fault->offset <= source.size());
        }
        (void)parseType(source, scope);
    }
    return 0;
}
