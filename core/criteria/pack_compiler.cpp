// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/pack_compiler.h"

#include "criteria/pack_builder.h"
#include "dmn/lint.h"
#include "dmn/reader.h"

#include <QCryptographicHash>

#include <algorithm>

namespace zhiping::criteria {

std::optional<QString> packValueOf(const PackInput &input, const QString &code)
{
    for (const PackChoice &choice : input.choices)
        if (choice.code == code)
            return choice.value;
    return {};
}

const PackChoice *choiceOf(const PackInput &input, const QString &value)
{
    const auto found = std::find_if(input.choices.begin(), input.choices.end(),
                                    [&value](const PackChoice &choice) { return choice.value == value; });
    return found == input.choices.end() ? nullptr : &*found;
}

Label labelOf(const CompiledPack &pack, const domain::InvestmentKind &kind)
{
    for (const KindName &name : pack.kinds)
        if (name.kind == kind)
            return name.label;
    return {kind.text(), kind.text()};
}

Result<std::unique_ptr<CompiledPack>> compilePack(const QByteArray &bytes)
{
    Result<dmn::Definitions> definitions = dmn::readDefinitions(bytes);
    if (!definitions)
        return definitions.error();
    if (const QList<dmn::LintFinding> findings = dmn::lint(*definitions); !findings.isEmpty()) {
        const dmn::LintFinding &first = findings.first();
        return Error {ErrorKind::InvalidRulePack,
                      QStringLiteral("%1:%2: '%3': %4; %5")
                          .arg(first.place.line)
                          .arg(first.place.column)
                          .arg(first.element, first.message, first.mend),
                      {}};
    }
    auto program = dmn::compile(std::move(definitions).value());
    if (!program)
        return program.error();
    auto pack = std::make_unique<CompiledPack>();
    pack->program = *program;
    pack->stamp.sha256 =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    if (const Result<> built = PackBuilder(*pack).build(); !built)
        return built.error();
    return pack;
}

} // namespace zhiping::criteria
