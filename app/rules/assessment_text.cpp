// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "rules/assessment_text.h"

#include "criteria/reasons.h"
#include "domain/enterprise_size.h"

#include <QTextStream>

namespace zhiping::rules {

using criteria::Assessment;
using criteria::CategoryAssessment;
using criteria::Condition;
using criteria::Dependency;
using criteria::Label;

SizeView sizeIn(const Assessment &assessment, const domain::Application &application)
{
    SizeView view;
    for (const CategoryAssessment &category : assessment.categories)
        for (const Condition &condition : category.conditions)
            for (const criteria::FactQuestion &fact : condition.facts)
                if (fact.key.text() == u"applicant.size")
                    view.stated = &fact;
    view.byFigures = domain::industrialSize(application.applicant.employees, application.applicant.revenue);
    return view;
}

namespace {

/// Writes one assessment, top down.
class TextWriter
{
public:
    TextWriter(const Assessment &assessment, const domain::Application &application, Language language,
               QTextStream &out)
        : m_assessment(assessment)
        , m_application(application)
        , m_language(language)
        , m_out(out)
    {
    }

    void write()
    {
        const criteria::PackStamp &pack = m_assessment.pack;
        m_out << m_application.code << "  " << m_application.applicant.name << "  "
              << m_application.project.name << "\n"
              << either("规则包 ", "Rule pack ") << text(pack.title) << ' ' << pack.version << " ("
              << pack.id.text() << ", SHA-256 " << pack.sha256 << ")\n\n"
              << text(m_assessment.overallReason) << "\n\n";
        heading(either("基本条件", "Basic conditions"));
        for (const Condition &gate : m_assessment.gates)
            condition(gate);
        for (const CategoryAssessment &one : m_assessment.categories)
            category(one);
        if (m_assessment.exemption) {
            m_out << "\n";
            heading(either("列举项目", "Listed projects"));
            condition(*m_assessment.exemption);
        }
        authority();
        size();
        dependencies(either("尚需核实，最有用的在前", "To be established, the most useful first"),
                     m_assessment.openFacts);
        dependencies(either("取决于口径", "Depends on interpretations"), m_assessment.openInterpretations);
    }

private:
    [[nodiscard]] const QString &text(const Label &label) const { return in(m_language, label); }
    [[nodiscard]] QString either(const char *zh, const char *en) const
    {
        return QString::fromUtf8(m_language == Language::Chinese ? zh : en);
    }

    void heading(const QString &title) { m_out << title << "\n"; }

    void condition(const Condition &condition) { m_out << "  " << text(condition.reason) << "\n"; }

    void category(const CategoryAssessment &category)
    {
        m_out << "\n"
              << category.number << text(category.title) << " — "
              << text(criteria::outcomeName(category.outcome))
              << (category.applied ? either("（申报类别）", " (applied for)") : QString()) << "\n";
        for (const Condition &one : category.conditions)
            condition(one);
        for (const Condition &one : category.conditions)
            if (one.comparison)
                amounts(*one.comparison);
        if (category.shortfall)
            m_out << "  " << either("差额 ", "Shortfall ") << domain::yuanText(*category.shortfall)
                  << either("元", " yuan") << "\n";
    }

    void amounts(const criteria::Comparison &comparison)
    {
        const QString yuan = either("元", " yuan");
        m_out << "  " << either("可计 ", "Counted ") << domain::yuanText(comparison.certain);
        if (!comparison.possible)
            m_out << either(" 以上", " or more");
        else if (*comparison.possible != comparison.certain)
            m_out << either(" 至 ", " to ") << domain::yuanText(*comparison.possible);
        m_out << yuan << either("；投资线 ", "; threshold ");
        if (comparison.threshold)
            m_out << domain::yuanText(*comparison.threshold) << yuan << "\n";
        else
            m_out << either("没有或未定\n", "none or not settled\n");
    }

    void authority()
    {
        if (!m_assessment.authorityCondition)
            return;
        m_out << "\n";
        heading(m_assessment.authority == criteria::Authority::Municipal ? either(
                    "认定权限：区县初审后报市经济信息委", "Authority: the city, after the district's review")
                    : m_assessment.authority == criteria::Authority::District
                    ? either("认定权限：区县经济信息委", "Authority: the district")
                    : either("认定权限：尚不能判定", "Authority: undecided"));
        condition(*m_assessment.authorityCondition);
    }

    void size()
    {
        const SizeView view = sizeIn(m_assessment, m_application);
        if (!view.stated)
            return;
        const auto named = [&](const QString &code) {
            for (const criteria::Choice &choice : view.stated->choices)
                if (choice.value == code)
                    return text(choice.label);
            return code;
        };
        const auto *stated = std::get_if<QString>(&view.stated->value);
        m_out << "\n"
              << text(view.stated->label) << either("：", ": ")
              << (stated ? named(*stated) : either("未核实", "not established"))
              << (view.byFigures ? either("；按从业人员和营业收入：", "; by employees and revenue: ")
                          + named(*view.byFigures)
                                 : QString())
              << "\n";
    }

    void dependencies(const QString &title, const QList<Dependency> &list)
    {
        if (list.isEmpty())
            return;
        m_out << "\n";
        heading(title);
        for (const Dependency &one : list) {
            m_out << "  " << (one.interpretation ? one.interpretationId : one.key.text()) << "  "
                  << text(one.label) << "\n";
            for (const criteria::Answer &answer : one.answers)
                m_out << "      " << text(answer.label) << " → "
                      << (one.authority ? authority(answer.outcome)
                                        : text(criteria::outcomeName(answer.outcome)))
                      << "\n";
        }
    }

    [[nodiscard]] QString authority(criteria::Outcome outcome) const
    {
        if (outcome == criteria::Outcome::Met)
            return either("由市级认定", "for the city to decide");
        if (outcome == criteria::Outcome::Unmet)
            return either("由区县认定", "for the district to decide");
        return text(criteria::outcomeName(outcome));
    }

    const Assessment &m_assessment;
    const domain::Application &m_application;
    Language m_language;
    QTextStream &m_out;
};

} // namespace

void writeText(const Assessment &assessment, const domain::Application &application, Language language,
               QTextStream &out)
{
    TextWriter(assessment, application, language, out).write();
}

} // namespace zhiping::rules
