// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/queue_model.h"

#include "base/let_go.h"
#include "models/formatting.h"
#include "models/wording.h"

#include <QTimerEvent>

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace zhiping::models {

namespace {

/// A row and what it is sorted by. Of a text the first characters as one number decide nearly always, and a
/// hundred thousand rows are sorted within a keystroke.
struct SortEntry {
    qint64 number = 0;
    QString text;
    int row = 0;
};

SortEntry sortEntryOf(const QVariant &key, int row)
{
    if (key.userType() != QMetaType::QString)
        return {key.toLongLong(), {}, row};
    constexpr int characters = 4;
    constexpr int bits = 16;
    SortEntry entry {0, key.toString(), row};
    quint64 head = 0;
    for (int i = 0; i < characters; ++i)
        head = head << bits | (i < entry.text.size() ? entry.text.at(i).unicode() : 0U);
    // Signed, and in the same order.
    entry.number = qint64(head ^ (quint64(1) << 63));
    return entry;
}

int compared(const SortEntry &a, const SortEntry &b)
{
    if (a.number != b.number)
        return a.number < b.number ? -1 : 1;
    return a.text.compare(b.text);
}

} // namespace

QueueModel::QueueModel(WorkingCalendar calendar, QDate today, QObject *parent)
    : QAbstractTableModel(parent)
    , m_calendar(std::move(calendar))
    , m_today(today)
{
}

void QueueModel::setRows(const review::QueueRows &rows)
{
    beginResetModel();
    letGoElsewhere(std::exchange(m_rows, rows));
    letGoElsewhere(std::exchange(m_haystacks, QStringList(rows.size())));
    m_haystacksMade = 0;
    m_making.start(0, this);
    m_counts.fill(0);
    for (const review::QueueRows::Placing &placing : rows.placings())
        ++m_counts.at(static_cast<std::size_t>(placing.lane));
    show(chosen());
    endResetModel();
}

const QString &QueueModel::haystackAt(int row) const
{
    if (m_haystacks.at(row).isNull())
        m_haystacks[row] = QueueFilter::haystackOf(m_rows.at(row));
    return m_haystacks.at(row);
}

void QueueModel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_making.timerId())
        return QAbstractTableModel::timerEvent(event);
    constexpr int atOnce = 1000;
    const int end = qMin(m_haystacksMade + atOnce, int(m_rows.size()));
    for (; m_haystacksMade < end; ++m_haystacksMade)
        (void)haystackAt(m_haystacksMade);
    if (m_haystacksMade == m_rows.size())
        m_making.stop();
}

void QueueModel::updateRow(int index, const review::QueueRow &row)
{
    if (index < 0 || index >= m_rows.size())
        return;
    m_rows.replace(index, row);
    m_haystacks[index] = QString();
    const int place = m_placeOf.at(index);
    if (place >= 0)
        Q_EMIT dataChanged(createIndex(place, 0), createIndex(place, ColumnCount - 1));
}

void QueueModel::setToday(QDate today)
{
    if (m_today == today)
        return;
    m_today = today;
    if (!m_visible.isEmpty())
        Q_EMIT dataChanged(createIndex(0, Deadline), createIndex(int(m_visible.size()) - 1, Deadline));
}

void QueueModel::setLane(std::optional<review::Lane> lane)
{
    if (m_lane == lane)
        return;
    beginResetModel();
    m_lane = lane;
    show(chosen());
    endResetModel();
}

void QueueModel::setFilter(const QueueFilter &filter)
{
    const bool wasFiltered = isFiltered();
    m_filter = filter;
    const QList<int> rows = chosen();
    if (rows == m_visible && wasFiltered == isFiltered())
        return;
    beginResetModel();
    show(rows);
    endResetModel();
}

int QueueModel::countIn(review::Lane lane) const
{
    return m_counts.at(static_cast<std::size_t>(lane));
}

int QueueModel::dueThisWeek() const
{
    const QDate sunday = m_today.addDays(Qt::Sunday - m_today.dayOfWeek());
    return int(std::count_if(m_visible.cbegin(), m_visible.cend(), [&](int index) {
        const QDate due = m_rows.placings().at(index).due;
        return due.isValid() && due >= m_today && due <= sunday;
    }));
}

const review::QueueRow *QueueModel::at(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_visible.size())
        return nullptr;
    return &m_rows.at(m_visible.at(index.row()));
}

QModelIndex QueueModel::indexOf(const QString &id) const
{
    for (int place = 0; place < m_visible.size(); ++place)
        if (m_rows.at(m_visible.at(place)).summary.id.text() == id)
            return createIndex(place, 0);
    return {};
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_visible.size());
}

int QueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

bool QueueModel::accepts(int row) const
{
    // A search looks everywhere: who types a name does not know the lane.
    if (m_filter.isEmpty())
        return !m_lane || m_rows.placings().at(row).lane == *m_lane;
    return m_filter.matches(m_rows.at(row), haystackAt(row));
}

QList<int> QueueModel::chosen() const
{
    QList<int> rows;
    for (int row = 0; row < m_rows.size(); ++row)
        if (accepts(row))
            rows.append(row);
    if (m_sortColumn < 0)
        return rows;
    const auto column = static_cast<Column>(m_sortColumn);
    std::vector<SortEntry> entries;
    entries.reserve(std::size_t(rows.size()));
    for (const int row : std::as_const(rows))
        entries.push_back(sortEntryOf(sortKey(m_rows.at(row), column), row));
    const bool ascending = m_sortOrder == Qt::AscendingOrder;
    std::sort(entries.begin(), entries.end(), [ascending](const SortEntry &a, const SortEntry &b) {
        const int order = compared(a, b);
        // Equals keep the order they came in, whichever way the others go.
        return order == 0 ? a.row < b.row : (order < 0) == ascending;
    });
    std::transform(entries.cbegin(), entries.cend(), rows.begin(),
                   [](const SortEntry &entry) { return entry.row; });
    return rows;
}

void QueueModel::show(const QList<int> &rows)
{
    m_visible = rows;
    m_placeOf.fill(-1, m_rows.size());
    for (int place = 0; place < m_visible.size(); ++place)
        m_placeOf[m_visible.at(place)] = place;
}

void QueueModel::sort(int column, Qt::SortOrder order)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<int> rows;
    for (const QModelIndex &index : before)
        rows.append(m_visible.at(index.row()));
    m_sortColumn = column;
    m_sortOrder = order;
    show(chosen());
    for (int i = 0; i < before.size(); ++i)
        changePersistentIndex(before.at(i), createIndex(m_placeOf.at(rows.at(i)), before.at(i).column()));
    Q_EMIT layoutChanged();
}

Statement QueueModel::statement(const review::QueueRow &row, Column column) const
{
    switch (column) {
    case Verdict:
        return verdictStatement(row);
    case Evidence:
        return evidenceStatement(row);
    case Deadline:
        return deadlineStatement(row, m_calendar, m_today);
    case Sync:
        return syncStatement(row);
    default:
        return {};
    }
}

QVariant QueueModel::face(const review::QueueRow &row, Column column) const
{
    switch (column) {
    case Title:
        return QString(row.summary.applicantName + QLatin1Char(' ') + row.summary.projectName);
    case Category:
        return categoryText(row.summary.appliedCategory);
    case Amount:
        return row.verdict ? countableText(*row.verdict) : QString();
    case Verdict:
    case Evidence:
    case Deadline:
    case Sync:
        return statement(row, column).text;
    case Mark:
    case ColumnCount:
        break;
    }
    return {};
}

QVariant QueueModel::sortKey(const review::QueueRow &row, Column column) const
{
    switch (column) {
    case Mark:
        return -int(marksOf(row).size());
    case Title:
        return QString(row.summary.applicantName + QLatin1Char(' ') + row.summary.projectName);
    case Category:
        return row.summary.appliedCategory.text();
    case Amount:
        return row.verdict && row.verdict->countable ? row.verdict->countable->fen : qint64(-1);
    case Verdict:
        return row.verdict ? int(row.verdict->outcome) : int(criteria::Outcome::NotApplicable) + 1;
    case Evidence:
        return row.summary.attachmentCount;
    case Deadline:
        return row.summary.dueOn ? row.summary.dueOn->toJulianDay() : std::numeric_limits<qint64>::max();
    case Sync:
        return row.inProgress ? -1 : (row.outbox ? int(*row.outbox) : int(ports::OutboxState::Parked) + 1);
    case ColumnCount:
        break;
    }
    return {};
}

QString QueueModel::toolTip(const review::QueueRow &row, Column column) const
{
    switch (column) {
    case Mark: {
        QStringList texts;
        for (const QString &mark : marksOf(row))
            texts.append(markText(mark));
        return texts.join(QLatin1Char('\n'));
    }
    case Title:
        return row.summary.applicantName + QLatin1Char('\n') + row.summary.projectName + QLatin1Char('\n')
            + row.summary.code;
    case Amount:
        return row.verdict ? countableExactly(*row.verdict) : QString();
    case Verdict:
        return explanationOf(row).reason;
    case Deadline:
        return row.summary.dueOn ? dateText(*row.summary.dueOn) : QString();
    default:
        return face(row, column).toString();
    }
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    const review::QueueRow *row = at(index);
    if (!row)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return face(*row, column);
    case Qt::ToolTipRole:
        return toolTip(*row, column);
    case Qt::AccessibleTextRole:
        return column == Mark || column == Amount ? QVariant(toolTip(*row, column)) : face(*row, column);
    case Qt::TextAlignmentRole:
        return column == Amount ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return sortKey(*row, column);
    case IdRole:
        return row->summary.id.text();
    case StrongTextRole:
        if (column != Title)
            return {};
        return row->summary.applicantName;
    case SoftTextRole:
        if (column != Title)
            return {};
        return row->summary.projectName;
    case MarksRole:
        return column == Mark ? marksOf(*row) : QStringList();
    case ToneRole:
        return column >= Verdict ? QVariant(int(statement(*row, column).tone)) : QVariant();
    case SecondTextRole:
        if (column == Verdict)
            return authorityStatement(*row).text;
        if (column == Category && row->verdict && row->verdict->recognisedCategory
            && *row->verdict->recognisedCategory != row->summary.appliedCategory)
            return QString(QStringLiteral("→ ") + shortCategoryText(*row->verdict->recognisedCategory));
        return {};
    default:
        return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && section == Mark)
        return tr("Marks");
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Title:
        return tr("Applicant / project");
    case Category:
        return tr("Applied category");
    case Amount:
        return tr("Countable (10,000 yuan)");
    case Verdict:
        return tr("System's verdict (for reference)");
    case Evidence:
        return tr("Evidence");
    case Deadline:
        return tr("Deadline");
    case Sync:
        return tr("Sync");
    case Mark:
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace zhiping::models
