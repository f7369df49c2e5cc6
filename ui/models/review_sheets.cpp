// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/review_sheets.h"

#include "domain/credit_code.h"
#include "models/review_facts.h"
#include "models/review_wording.h"

namespace zhiping::models {

namespace {

class Sheets
{
    Q_DECLARE_TR_FUNCTIONS(Sheets)

public:
    explicit Sheets(const ReviewSnapshot &snapshot)
        : m_snapshot(snapshot)
    {
    }

    [[nodiscard]] SheetView applicant() const;
    [[nodiscard]] SheetView project() const;
    [[nodiscard]] SheetView designations() const;
    [[nodiscard]] QList<OpinionView> opinions() const;
    [[nodiscard]] HeaderView header() const;

private:
    [[nodiscard]] static QString orNotStated(const QString &text);
    [[nodiscard]] static QString stated(const std::optional<qint64> &number);
    [[nodiscard]] static QString stated(const std::optional<domain::Money> &amount);
    [[nodiscard]] static QString stated(const std::optional<QDate> &date);
    [[nodiscard]] static QString stated(const std::optional<bool> &value);
    [[nodiscard]] static std::optional<MarkedText> creditCodeRemark(const QString &code);
    /// The questions of the pack whose key begins with @p prefix, each once.
    [[nodiscard]] SheetSection questions(const QString &title, const QString &prefix) const;

    const ReviewSnapshot &m_snapshot;
};

QString Sheets::orNotStated(const QString &text)
{
    return text.isEmpty() ? ReviewWording::notStated() : text;
}

QString Sheets::stated(const std::optional<qint64> &number)
{
    return number ? QLocale().toString(*number) : ReviewWording::notStated();
}

QString Sheets::stated(const std::optional<domain::Money> &amount)
{
    return amount ? ReviewWording::yuan(*amount) : ReviewWording::notStated();
}

QString Sheets::stated(const std::optional<QDate> &date)
{
    return date ? ReviewWording::date(*date) : ReviewWording::notStated();
}

QString Sheets::stated(const std::optional<bool> &value)
{
    if (!value)
        return ReviewWording::notStated();
    return *value ? tr("yes") : tr("no");
}

std::optional<MarkedText> Sheets::creditCodeRemark(const QString &code)
{
    const std::optional<domain::CreditCodeFault> fault = domain::creditCodeFault(code);
    if (!fault)
        return MarkedText {Standing::Met, tr("check character right")};
    if (fault->kind == domain::CreditCodeFault::Kind::CheckCharacter && fault->expected)
        return MarkedText {Standing::Open, tr("check character should be %1").arg(*fault->expected)};
    return MarkedText {Standing::Open, tr("not a credit code: 18 digits and capitals are expected")};
}

SheetSection Sheets::questions(const QString &title, const QString &prefix) const
{
    SheetSection section {title, {}};
    QStringList seen;
    for (const criteria::Condition &condition : conditionsOf(m_snapshot.assessment)) {
        for (const criteria::FactQuestion &fact : condition.facts) {
            if (fact.interpretation || !fact.key.text().startsWith(prefix) || seen.contains(fact.key.text()))
                continue;
            seen.append(fact.key.text());
            const FactView view = factView(m_snapshot, fact);
            section.rows.append({view.question, view.value, std::nullopt, view});
        }
    }
    return section;
}

SheetView Sheets::applicant() const
{
    const domain::Applicant &from = m_snapshot.application.applicant;
    SheetSection identity {tr("Identity"), {}};
    identity.rows = {
        {tr("Name"), orNotStated(from.name), std::nullopt, std::nullopt},
        {tr("Unified social credit code"), orNotStated(from.creditCode), creditCodeRemark(from.creditCode),
         std::nullopt},
        {tr("Registered address"), orNotStated(from.registeredAddress), std::nullopt, std::nullopt},
        {tr("Legal form"), orNotStated(from.legalForm.value_or(QString())), std::nullopt, std::nullopt},
        {tr("Industry"),
         orNotStated(
             QStringList {from.industryCode.value_or(QString()), from.industryName.value_or(QString())}
                 .join(QLatin1Char(' '))
                 .trimmed()),
         std::nullopt, std::nullopt},
    };
    SheetSection size {tr("Size"), {}};
    size.rows = {
        {tr("Employees"), stated(from.employees), std::nullopt, std::nullopt},
        {tr("Revenue of the last year"), stated(from.revenue), std::nullopt, std::nullopt},
        {tr("Stated size"), from.size ? ReviewNames::enterpriseSize(*from.size) : ReviewWording::notStated(),
         std::nullopt, std::nullopt},
    };
    SheetSection contact {tr("Contact"), {}};
    contact.rows = {
        {tr("Person"), orNotStated(from.contactName), std::nullopt, std::nullopt},
        {tr("Telephone"), orNotStated(from.contactPhone), std::nullopt, std::nullopt},
    };
    SheetView view {{identity, size, contact}};
    const SheetSection asked = questions(tr("What the standard asks"), QStringLiteral("applicant."));
    if (!asked.rows.isEmpty())
        view.sections.append(asked);
    return view;
}

SheetView Sheets::project() const
{
    const domain::Project &from = m_snapshot.application.project;
    SheetSection facts {tr("Project"), {}};
    facts.rows = {
        {tr("Name"), orNotStated(from.name), std::nullopt, std::nullopt},
        {tr("Site"), orNotStated(from.siteAddress), std::nullopt, std::nullopt},
        {tr("Start"), stated(from.startOn), std::nullopt, std::nullopt},
        {tr("End"), stated(from.endOn), std::nullopt, std::nullopt},
        {tr("Built"), stated(from.built), std::nullopt, std::nullopt},
        {tr("Accepted on"), stated(from.acceptedOn), std::nullopt, std::nullopt},
        {tr("Total investment"), stated(from.totalInvestment), std::nullopt, std::nullopt},
        {tr("In words", "amount"),
         from.totalInvestment ? domain::capitalText(*from.totalInvestment) : ReviewWording::notStated(),
         std::nullopt, std::nullopt},
    };
    if (from.startOn && from.endOn && *from.endOn < *from.startOn)
        facts.rows[3].remark = MarkedText {Standing::Open, tr("before the start")};
    SheetSection content {tr("Content in the applicant's words"), {}};
    content.rows = {{QString(), orNotStated(from.content), std::nullopt, std::nullopt}};
    SheetView view {{facts, content}};
    const SheetSection asked = questions(tr("What the standard asks"), QStringLiteral("project."));
    if (!asked.rows.isEmpty())
        view.sections.append(asked);
    const SheetSection built = questions(tr("What was built"), QStringLiteral("content."));
    if (!built.rows.isEmpty())
        view.sections.append(built);
    return view;
}

SheetView Sheets::designations() const
{
    SheetSection held {tr("Designations stated"), {}};
    const std::optional<QList<domain::Designation>> &list = m_snapshot.application.designations;
    if (!list)
        held.rows.append({tr("Designations"), tr("the applicant has not said whether there are any"),
                          std::nullopt, std::nullopt});
    else if (list->isEmpty())
        held.rows.append(
            {tr("Designations"), tr("the applicant states that there are none"), std::nullopt, std::nullopt});
    else
        for (const domain::Designation &one : *list) {
            QStringList details;
            details.append(one.year ? tr("year %1").arg(*one.year) : tr("year not stated"));
            details.append(one.certificateNumber ? tr("certificate %1").arg(*one.certificateNumber)
                                                 : tr("no certificate number"));
            details.append(tr("of this very project: %1").arg(stated(one.ofThisProject)));
            held.rows.append({ReviewNames::designationKind(one.kind), details.join(QStringLiteral(" · ")),
                              std::nullopt, std::nullopt});
        }
    SheetView view {{held}};
    if (m_snapshot.assessment.exemption) {
        SheetSection asked {tr("What the standard asks"), {}};
        for (const criteria::FactQuestion &fact : m_snapshot.assessment.exemption->facts) {
            if (fact.interpretation)
                continue;
            const FactView one = factView(m_snapshot, fact);
            asked.rows.append({one.question, one.value, std::nullopt, one});
        }
        if (!asked.rows.isEmpty())
            view.sections.append(asked);
    }
    return view;
}

QList<OpinionView> Sheets::opinions() const
{
    QList<OpinionView> views;
    const QList<domain::Opinion> &all = m_snapshot.application.opinions;
    for (auto from = all.crbegin(); from != all.crend(); ++from) {
        OpinionView view;
        view.body = from->body.isEmpty() ? ReviewNames::level(from->level) : from->body;
        const std::optional<domain::Verdict> verdict = domain::verdictFromCode(from->verdict);
        const bool positive = verdict == domain::Verdict::Recognise || verdict == domain::Verdict::Forward;
        view.verdict = {positive                                  ? Standing::Met
                            : verdict == domain::Verdict::Decline ? Standing::Unmet
                                                                  : Standing::Open,
                        verdict ? ReviewWording::verdict(*verdict) : from->verdict};
        QStringList details;
        for (const criteria::CategoryAssessment &category : m_snapshot.assessment.categories) {
            if (from->category == category.code)
                details.append(category.number + ReviewWording::label(category.title));
        }
        if (from->verifiedInvestment)
            details.append(tr("verified investment %1").arg(ReviewWording::yuan(*from->verifiedInvestment)));
        if (!from->reviewer.isEmpty())
            details.append(from->reviewer);
        if (from->decidedAt.isValid())
            details.append(ReviewWording::moment(from->decidedAt));
        view.detail = details.join(QStringLiteral(" · "));
        view.text = from->text;
        views.append(view);
    }
    return views;
}

HeaderView Sheets::header() const
{
    HeaderView view;
    view.name = m_snapshot.application.applicant.name;
    view.project = m_snapshot.application.project.name;
    view.code = m_snapshot.application.code;
    view.level = m_snapshot.municipal ? tr("Municipal review") : tr("District first review");
    const criteria::PackStamp &pack = m_snapshot.assessment.pack;
    view.pack = tr("Rule pack %1").arg(pack.version);
    view.packDetail = tr("%1\n%2\nSHA-256 %3\nEngine %4")
                          .arg(ReviewWording::label(pack.title), pack.id.text(), pack.sha256,
                               m_snapshot.assessment.engineVersion);
    return view;
}

} // namespace

SheetView applicantSheet(const ReviewSnapshot &snapshot)
{
    return Sheets(snapshot).applicant();
}

SheetView projectSheet(const ReviewSnapshot &snapshot)
{
    return Sheets(snapshot).project();
}

SheetView designationSheet(const ReviewSnapshot &snapshot)
{
    return Sheets(snapshot).designations();
}

QList<OpinionView> opinionViews(const ReviewSnapshot &snapshot)
{
    return Sheets(snapshot).opinions();
}

HeaderView headerView(const ReviewSnapshot &snapshot)
{
    return Sheets(snapshot).header();
}

} // namespace zhiping::models
