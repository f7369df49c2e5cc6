// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/review_investment_model.h"

#include "models/review_wording.h"

namespace zhiping::models {

struct ReviewInvestmentModel::Row {
    QString id;
    QString name;
    QString supplier;
    QString kind;
    QString kindName;
    std::optional<domain::Money> declared;
    std::optional<domain::Money> verified;
    bool undetermined = false;

    [[nodiscard]] std::optional<domain::Money> counted() const
    {
        if (undetermined)
            return std::nullopt;
        return verified ? verified : declared;
    }
};

struct ReviewInvestmentModel::CategoryColumn {
    QString letter;
    QString title;
    std::optional<criteria::Comparison> comparison;
};

namespace {

QString kindKey(const criteria::Term &term)
{
    const QString &key = term.key.text();
    return key.mid(key.indexOf(QLatin1Char('.')) + 1);
}

QString symbolOf(Standing standing)
{
    return ReviewWording::symbol(standing);
}

} // namespace

ReviewInvestmentModel::ReviewInvestmentModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

ReviewInvestmentModel::~ReviewInvestmentModel() = default;

void ReviewInvestmentModel::show(const ReviewSnapshot &snapshot)
{
    QHash<QString, QString> names;
    QList<CategoryColumn> categories;
    for (const criteria::CategoryAssessment &category : snapshot.assessment.categories) {
        CategoryColumn column {
            category.code.text(), category.number + ReviewWording::label(category.title), {}};
        for (const criteria::Condition &condition : category.conditions) {
            if (!condition.comparison)
                continue;
            column.comparison = condition.comparison;
            for (const criteria::Term &term : condition.comparison->terms)
                names.insert(kindKey(term), ReviewWording::label(term.label));
        }
        categories.append(column);
    }
    QList<Row> rows;
    for (const domain::InvestmentLine &line : snapshot.application.lines) {
        Row row {line.id.text(),
                 line.name,
                 line.supplier,
                 line.kind.text(),
                 names.value(line.kind.text(), ReviewNames::investmentKind(line.kind.text())),
                 line.amount,
                 std::nullopt,
                 false};
        const auto finding = snapshot.findings.constFind(verifiedAmountKey(line.id));
        if (finding != snapshot.findings.cend()) {
            if (const auto *amount = std::get_if<domain::Money>(&finding->value))
                row.verified = *amount;
            row.undetermined = std::holds_alternative<domain::Undetermined>(finding->value);
        }
        rows.append(row);
    }
    bool sameShape = rows.size() == m_rows.size() && categories.size() == m_categories.size();
    for (qsizetype i = 0; sameShape && i < rows.size(); ++i)
        sameShape = rows.at(i).id == m_rows.at(i).id;
    if (!sameShape)
        beginResetModel();
    m_rows = rows;
    m_categories = categories;
    m_statedTotal = snapshot.application.project.totalInvestment;
    m_readOnly = snapshot.readOnly;
    if (!sameShape)
        endResetModel();
    else
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int ReviewInvestmentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + 1;
}

int ReviewInvestmentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(FirstCategoryColumn + m_categories.size());
}

Standing ReviewInvestmentModel::standing(const Row &row, const CategoryColumn &category) const
{
    if (!category.comparison)
        return Standing::NotApplicable;
    for (const criteria::Term &term : category.comparison->terms) {
        if (kindKey(term) != row.kind)
            continue;
        switch (term.counts) {
        case criteria::Term::Counts::Yes:
            return Standing::Met;
        case criteria::Term::Counts::No:
            return Standing::Unmet;
        case criteria::Term::Counts::Ask:
            return Standing::Open;
        }
    }
    return Standing::Unmet;
}

QVariant ReviewInvestmentModel::lineText(const Row &row, int column) const
{
    switch (column) {
    case NameColumn:
        return row.name;
    case KindColumn:
        return row.kindName;
    case DeclaredColumn:
        return row.declared ? domain::wanText(*row.declared) : ReviewWording::notStated();
    case VerifiedColumn:
        if (row.undetermined)
            return tr("to be checked");
        return row.counted() ? domain::wanText(*row.counted()) : QStringLiteral("–");
    default:
        return symbolOf(standing(row, m_categories.at(column - FirstCategoryColumn)));
    }
}

QList<CategoryTotalView> ReviewInvestmentModel::totals() const
{
    QList<CategoryTotalView> views;
    for (const CategoryColumn &category : m_categories) {
        CategoryTotalView view {category.letter, category.title, {}, {}, {}};
        if (category.comparison) {
            const criteria::Comparison &comparison = *category.comparison;
            view.certain = domain::wanText(comparison.certain);
            view.possible = comparison.possible ? domain::wanText(*comparison.possible) : QStringLiteral("?");
            if (comparison.threshold)
                view.threshold = domain::wanText(*comparison.threshold);
        }
        views.append(view);
    }
    return views;
}

QVariant ReviewInvestmentModel::totalText(int column) const
{
    if (column == NameColumn)
        return tr("Sum");
    if (column == KindColumn || column >= FirstCategoryColumn)
        return {};
    domain::Money sum;
    bool complete = true;
    for (const Row &row : m_rows) {
        const std::optional<domain::Money> amount = column == DeclaredColumn ? row.declared : row.counted();
        complete = complete && amount.has_value();
        sum += amount.value_or(domain::Money {});
    }
    return complete ? domain::wanText(sum) : tr("≥ %1").arg(domain::wanText(sum));
}

QVariant ReviewInvestmentModel::toolTip(const QModelIndex &index) const
{
    const auto exact = [](const std::optional<domain::Money> &amount) {
        return amount ? ReviewWording::yuan(*amount) + QLatin1Char('\n') + domain::capitalText(*amount)
                      : ReviewWording::notStated();
    };
    if (index.column() >= FirstCategoryColumn)
        return m_categories.at(index.column() - FirstCategoryColumn).title;
    if (index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (index.column()) {
    case DeclaredColumn:
        return exact(row.declared);
    case VerifiedColumn:
        return exact(row.counted());
    case NameColumn:
        return row.supplier.isEmpty() ? row.name : tr("%1\nSupplier: %2").arg(row.name, row.supplier);
    default:
        return row.kindName;
    }
}

QVariant ReviewInvestmentModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const bool total = index.row() >= m_rows.size();
    const bool category = index.column() >= FirstCategoryColumn;
    switch (role) {
    case Qt::DisplayRole:
        return total ? totalText(index.column()) : lineText(m_rows.at(index.row()), index.column());
    case Qt::EditRole: {
        if (total || index.column() != VerifiedColumn)
            return {};
        const std::optional<domain::Money> amount = m_rows.at(index.row()).counted();
        return amount ? domain::yuanText(*amount) : QString();
    }
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::TextAlignmentRole:
        if (category && !total)
            return int(Qt::AlignCenter);
        return index.column() >= DeclaredColumn ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                : int(Qt::AlignLeft | Qt::AlignVCenter);
    case StandingRole:
        return category && !total ? QVariant(int(
                   standing(m_rows.at(index.row()), m_categories.at(index.column() - FirstCategoryColumn))))
                                  : QVariant();
    case TotalRole:
        return total;
    case VerifiedRole:
        return !total && (m_rows.at(index.row()).verified || m_rows.at(index.row()).undetermined);
    case LineRole:
        return total ? QString() : m_rows.at(index.row()).id;
    default:
        return {};
    }
}

QVariant ReviewInvestmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == DeclaredColumn || section == VerifiedColumn ? int(Qt::AlignRight | Qt::AlignVCenter)
            : section >= FirstCategoryColumn                          ? int(Qt::AlignCenter)
                                                                      : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section >= FirstCategoryColumn)
        return m_categories.at(section - FirstCategoryColumn).title;
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Line");
    case KindColumn:
        return tr("Kind");
    case DeclaredColumn:
        return tr("Declared (wan)");
    case VerifiedColumn:
        return tr("Verified (wan)");
    default:
        return m_categories.at(section - FirstCategoryColumn).letter;
    }
}

Qt::ItemFlags ReviewInvestmentModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.row() < m_rows.size() && index.column() == VerifiedColumn && !m_readOnly)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QString ReviewInvestmentModel::faultIn(const QString &text)
{
    if (text.trimmed().isEmpty() || domain::parseYuan(text))
        return {};
    return tr(
        "An amount in yuan is expected, such as 520,000.00: digits, at most two decimals, not negative.");
}

bool ReviewInvestmentModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const Row row = m_rows.at(index.row());
    const QString text = value.toString().trimmed();
    if (text.isEmpty()) {
        if (row.verified || row.undetermined)
            Q_EMIT takenBack(row.id);
        return true;
    }
    const Result<domain::Money> amount = domain::parseYuan(text);
    if (!amount) {
        Q_EMIT refused(faultIn(text));
        return false;
    }
    if (row.counted() != amount.value())
        Q_EMIT verified(row.id, amount.value());
    return true;
}

QString ReviewInvestmentModel::balance() const
{
    domain::Money sum;
    int unknown = 0;
    for (const Row &row : m_rows) {
        unknown += row.declared ? 0 : 1;
        sum += row.declared.value_or(domain::Money {});
    }
    if (!m_statedTotal)
        return tr("The application states no total investment; the lines add up to %1.")
            .arg(ReviewWording::yuan(sum));
    if (unknown > 0)
        return tr("Stated total %1; the lines add up to %2, with %3 without an amount.")
            .arg(ReviewWording::yuan(*m_statedTotal), ReviewWording::yuan(sum), QString::number(unknown));
    if (sum == *m_statedTotal)
        return tr("The lines add up to the stated total, %1.").arg(ReviewWording::yuan(sum));
    const domain::Money difference = sum < *m_statedTotal ? *m_statedTotal - sum : sum - *m_statedTotal;
    return tr("Stated total %1, lines %2: the difference of %3 is not explained.")
        .arg(ReviewWording::yuan(*m_statedTotal), ReviewWording::yuan(sum), ReviewWording::yuan(difference));
}

} // namespace zhiping::models
