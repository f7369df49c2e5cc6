// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "rules/options.h"

#include <QTextStream>

namespace zhiping::rules {

std::optional<Options> Options::read(const QStringList &arguments, const Grammar &grammar,
                                     const Console &console)
{
    const auto refuse = [&](const QString &what) {
        console.err << grammar.command << ": " << what << " Type 'zhiping-rules " << grammar.command
                    << " --help' for its options.\n";
        return std::nullopt;
    };
    Options options;
    bool onlyOperands = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        if (onlyOperands || !word.startsWith(u'-') || word == u"-") {
            options.m_operands.append(word);
            continue;
        }
        if (word == u"--") {
            onlyOperands = true;
            continue;
        }
        const QString name = word.section(u'=', 0, 0);
        const bool valued = grammar.valued.contains(name);
        if (!valued && !grammar.flags.contains(name))
            return refuse(QStringLiteral("there is no option '%1'.").arg(name));
        if (options.has(name) && !grammar.repeatable.contains(name))
            return refuse(QStringLiteral("the option '%1' is given twice.").arg(name));
        const bool attached = word.contains(u'=');
        if (!valued && attached)
            return refuse(QStringLiteral("the option '%1' takes no value.").arg(name));
        if (valued && !attached && i + 1 == arguments.size())
            return refuse(QStringLiteral("the option '%1' lacks its value.").arg(name));
        QString value;
        if (valued)
            value = attached ? word.section(u'=', 1) : arguments.at(++i);
        options.m_values[name].append(value);
    }
    if (options.m_operands.size() < grammar.leastOperands)
        return refuse(QStringLiteral("something is missing."));
    if (options.m_operands.size() > grammar.mostOperands)
        return refuse(
            QStringLiteral("'%1' is one too many.").arg(options.m_operands.at(grammar.mostOperands)));
    return options;
}

std::optional<Language> languageOf(const Options &options, const Console &console)
{
    const QString code = options.value(QStringLiteral("--language"));
    if (code == u"en")
        return Language::English;
    if (code == u"zh" || !options.has(QStringLiteral("--language")))
        return Language::Chinese;
    console.err << "There is no language '" << code << "'; use zh or en.\n";
    return {};
}

} // namespace zhiping::rules
