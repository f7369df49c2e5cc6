// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "rules/decision_story.h"

#include <QJsonArray>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace zhiping::rules {

namespace {

/// Writes stories one below the other.
class StoryWriter
{
public:
    StoryWriter(Language language, QTextStream &out)
        : m_chinese(language == Language::Chinese)
        , m_out(out)
    {
    }

    void write(const QJsonObject &story)
    {
        const QJsonObject label = story.value("label"_L1).toObject();
        m_out << story.value("name"_L1).toString() << " (" << story.value("id"_L1).toString() << ")"
              << either("：", ": ") << label.value(m_chinese ? "zh"_L1 : "en"_L1).toString() << " = "
              << shown(story.value("value"_L1)) << "\n";
        if (story.value("value"_L1).isNull() && story.contains("reasoned"_L1))
            m_out << "  " << either("把未知的事实都推演一遍：", "With the unknown facts weighed: ")
                  << outcome(story.value("reasoned"_L1).toString()) << "\n";
        const QString reason =
            story.value("reason"_L1).toObject().value(m_chinese ? "zh"_L1 : "en"_L1).toString();
        if (!reason.isEmpty())
            m_out << "  " << reason << "\n";
        for (const QJsonValue clause : story.value("clauses"_L1).toArray())
            m_out << "  " << either("依据 ", "Clause ") << clause.toObject().value("number"_L1).toString()
                  << either("：", ": ") << clause.toObject().value("text"_L1).toString().simplified() << "\n";
        if (story.contains("expression"_L1))
            step(story.value("expression"_L1).toObject(), 1);
        else
            table(story);
        m_out << "\n";
    }

private:
    [[nodiscard]] QString either(const char *zh, const char *en) const
    {
        return QString::fromUtf8(m_chinese ? zh : en);
    }

    [[nodiscard]] QString outcome(const QString &code) const
    {
        if (code == u"met")
            return either("符合", "met");
        return code == u"unmet" ? either("不符合", "not met") : either("尚不能判定", "undecided");
    }

    [[nodiscard]] QString shown(const QJsonValue &value) const
    {
        if (value.isNull())
            return either("未知", "not known");
        if (value.isBool())
            return value.toBool() ? either("是", "true") : either("否", "false");
        if (value.isDouble())
            return QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
        if (!value.isArray())
            return value.toString();
        QStringList parts;
        for (const QJsonValue element : value.toArray())
            parts.append(shown(element));
        return u"["_s + parts.join(u", "_s) + u"]"_s;
    }

    void step(const QJsonObject &step, int depth)
    {
        constexpr int indent = 2;
        m_out << QString(qsizetype(depth) * indent, u' ') << step.value("text"_L1).toString().simplified()
              << " = " << shown(step.value("value"_L1));
        if (step.contains("margin"_L1))
            m_out << either("，左减右 ", ", left less right ") << shown(step.value("margin"_L1));
        if (step.value("reasoned"_L1).toBool())
            m_out << either("（不论未知事实如何）", " (whatever is not known)");
        m_out << "\n";
        for (const QJsonValue part : step.value("steps"_L1).toArray())
            this->step(part.toObject(), depth + 1);
    }

    void table(const QJsonObject &story)
    {
        for (const QJsonValue input : story.value("inputs"_L1).toArray())
            step(input.toObject(), 1);
        const QJsonArray rules = story.value("rules"_L1).toArray();
        if (rules.isEmpty())
            m_out << "  "
                  << either("%1条规则没有一条符合", "None of %1 rules holds")
                         .arg(story.value("rules_in_all"_L1).toInteger())
                  << "\n";
        for (const QJsonValue value : rules) {
            const QJsonObject rule = value.toObject();
            QStringList tests;
            for (const QJsonValue test : rule.value("tests"_L1).toArray())
                tests.append(test.toString());
            m_out << "  "
                  << either("第%1条规则符合：", "Rule %1 holds: ").arg(rule.value("number"_L1).toInteger())
                  << tests.join(u" | "_s) << "\n";
            for (const QJsonValue output : rule.value("outputs"_L1).toArray())
                step(output.toObject(), 2);
        }
    }

    bool m_chinese;
    QTextStream &m_out;
};

} // namespace

void writeStories(const QList<QJsonObject> &stories, Language language, QTextStream &out)
{
    StoryWriter writer(language, out);
    for (const QJsonObject &story : stories)
        writer.write(story);
}

} // namespace zhiping::rules
