// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/builtins.h"
#include "feel/evaluator.h"
#include "feel/operations.h"
#include "feel/parser.h"
#include "feel/scope.h"

namespace zhiping::feel {

namespace {

/// One end of an interval, with everything its comparisons need.
struct End {
    Value at;
    bool included = true;
    bool unbounded = false;
};

/// A point or a range as an interval; a point is an interval from itself to itself.
struct Interval {
    End start;
    End end;
    bool isPoint = false;
};

std::optional<Interval> intervalOf(const Value &value)
{
    if (value.isNull())
        return {};
    const ValueRange *range = value.range();
    if (!range) {
        if (!order(value, value))
            return {};
        return Interval {{value}, {value}, true};
    }
    if (range->form == Operator::NotEqual)
        return {};
    const bool single = range->form == Operator::Equal;
    Interval made {{single ? range->end : range->start, !range->startOpen, range->startUnbounded},
                   {range->end, !range->endOpen, range->endUnbounded},
                   false};
    if ((made.start.at.isNull() && !made.start.unbounded) || (made.end.at.isNull() && !made.end.unbounded))
        return {};
    return made;
}

enum class Side : quint8 { Start, End };

/// −1, 0 or 1; an unbounded start lies before everything, an unbounded end behind everything. `broken` when
/// the two cannot be compared.
int orderOfEnds(const End &a, Side sideOfA, const End &b, Side sideOfB, bool &broken)
{
    if (a.unbounded || b.unbounded) {
        const int placeOfA = !a.unbounded ? 0 : (sideOfA == Side::Start ? -1 : 1);
        const int placeOfB = !b.unbounded ? 0 : (sideOfB == Side::Start ? -1 : 1);
        return placeOfA - placeOfB == 0 ? 0 : (placeOfA < placeOfB ? -1 : 1);
    }
    const auto ordered = order(a.at, b.at);
    broken = broken || !ordered;
    return ordered.value_or(0);
}

/// Both intervals of a relation and what is known of their ends (DMN 1.5 §10.3.4.9, table 80).
struct Pair {
    Interval a;
    Interval b;
    bool broken = false;

    int starts() { return orderOfEnds(a.start, Side::Start, b.start, Side::Start, broken); }
    int ends() { return orderOfEnds(a.end, Side::End, b.end, Side::End, broken); }
    int endToStart() { return orderOfEnds(a.end, Side::End, b.start, Side::Start, broken); }
    int startToEnd() { return orderOfEnds(a.start, Side::Start, b.end, Side::End, broken); }

    [[nodiscard]] bool sameStartInclusion() const { return a.start.included == b.start.included; }
    [[nodiscard]] bool sameEndInclusion() const { return a.end.included == b.end.included; }

    bool before()
    {
        const int gap = endToStart();
        return gap < 0 || (gap == 0 && !(a.end.included && b.start.included));
    }
    bool meets() { return endToStart() == 0 && a.end.included && b.start.included; }
    /// a holds all of b.
    bool includes()
    {
        const int left = starts();
        const int right = ends();
        return (left < 0 || (left == 0 && (a.start.included || !b.start.included)))
            && (right > 0 || (right == 0 && (a.end.included || !b.end.included)));
    }
    /// Some point lies in both.
    bool overlaps()
    {
        const int left = endToStart();
        const int right = startToEnd();
        return (left > 0 || (left == 0 && a.end.included && b.start.included))
            && (right < 0 || (right == 0 && a.start.included && b.end.included));
    }
    /// a begins before b and ends within it.
    bool overlapsBefore()
    {
        const int left = starts();
        const int right = ends();
        return (left < 0 || (left == 0 && a.start.included && !b.start.included)) && overlaps()
            && (right < 0 || (right == 0 && (!a.end.included || b.end.included)));
    }
    bool finishes()
    {
        const int right = ends();
        if (a.isPoint)
            return right == 0 && b.end.included;
        const int left = starts();
        return right == 0 && sameEndInclusion()
            && (left > 0 || (left == 0 && (!a.start.included || b.start.included)));
    }
    /// `starts` of the standard.
    bool begins()
    {
        const int left = starts();
        if (a.isPoint)
            return left == 0 && b.start.included;
        const int right = ends();
        return left == 0 && sameStartInclusion()
            && (right < 0 || (right == 0 && (!a.end.included || b.end.included)));
    }
    bool coincides() { return starts() == 0 && ends() == 0 && sameStartInclusion() && sameEndInclusion(); }
};

/// Which operands may be points: a relation of ranges only is null for them.
enum class Points : quint8 { Any, None, FirstOnly, SecondOnly };

template <bool (Pair::*Relation)(), bool Swapped, Points Allowed>
Value related(const Arguments &arguments)
{
    const auto a = intervalOf(arguments[Swapped ? 1 : 0]);
    const auto b = intervalOf(arguments[Swapped ? 0 : 1]);
    if (!a || !b)
        return {};
    const bool first = Allowed == Points::Any || Allowed == Points::FirstOnly;
    const bool second = Allowed == Points::Any || Allowed == Points::SecondOnly;
    if ((a->isPoint && !first) || (b->isPoint && !second))
        return {};
    Pair pair {*a, *b};
    const bool holds = (pair.*Relation)();
    return pair.broken ? Value() : Value(holds);
}

bool isConstant(const Node &node)
{
    switch (node.kind) {
    case NodeKind::Literal:
        return true;
    case NodeKind::Negate:
        return isConstant(node.child(0));
    case NodeKind::Invocation: {
        const QString name = node.child(0).name;
        return (name == u"date" || name == u"time" || name == u"date and time" || name == u"duration")
            && node.children.size() == 2 && isConstant(node.child(1));
    }
    default:
        return false;
    }
}

/// Where the two dots between the ends of a range stand in @p text, outside of strings; −1: nowhere.
qsizetype dotsIn(const QString &text)
{
    bool quoted = false;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text.at(i) == u'"' && (i == 0 || text.at(i - 1) != u'\\'))
            quoted = !quoted;
        else if (!quoted && text.at(i) == u'.' && text.at(i + 1) == u'.')
            return i;
    }
    return -1;
}

/// One end of a range in a text: a literal, or nothing for an end that is open and not written.
struct WrittenEnd {
    bool understood = false;
    bool absent = false;
    Value value;
};

WrittenEnd endIn(const QString &text, bool open, Evaluation &evaluation)
{
    if (text.isEmpty())
        return {open, true, {}};
    const Parsed parsed = parseExpression(text, Scope(Scope::Undefined::Null));
    if (!parsed.expression || !isConstant(*parsed.expression->root))
        return {};
    WrittenEnd end {true, false, evaluation.of(*parsed.expression->root)};
    end.understood = order(end.value, end.value).has_value();
    return end;
}

/// `range("[1..5]")`, and `range("[1..)")` for `>= 1` (table 74): only literal ends, and the start not behind
/// the end.
Value rangeOf(Evaluation &evaluation, const Arguments &arguments)
{
    const QString text = arguments[0].string() ? arguments[0].string()->trimmed() : QString();
    const qsizetype dots = dotsIn(text);
    if (dots < 1 || !QStringLiteral("[](").contains(text.front())
        || !QStringLiteral("[])").contains(text.back()))
        return {};
    ValueRange range;
    range.startOpen = text.front() != u'[';
    range.endOpen = text.back() != u']';
    const WrittenEnd start = endIn(text.mid(1, dots - 1).trimmed(), range.startOpen, evaluation);
    const WrittenEnd end = endIn(text.mid(dots + 2).chopped(1).trimmed(), range.endOpen, evaluation);
    if (!start.understood || !end.understood || (start.absent && end.absent))
        return {};
    range.start = start.value;
    range.end = end.value;
    range.startUnbounded = start.absent;
    range.endUnbounded = end.absent;
    if (start.absent) {
        range.form = range.endOpen ? Operator::Less : Operator::LessEqual;
        range.startOpen = false;
    } else if (end.absent) {
        range.form = range.startOpen ? Operator::Greater : Operator::GreaterEqual;
        range.endOpen = false;
    } else if (order(range.start, range.end).value_or(1) > 0) {
        return {};
    }
    return Value(std::move(range));
}

} // namespace

void addIntervalBuiltins(std::vector<Builtin> &made)
{
    const QString point = QStringLiteral("point");
    const QString range = QStringLiteral("range");
    const QList<QStringList> ranges {{QStringLiteral("range1"), QStringLiteral("range2")}};
    const QList<QStringList> points {
        {QStringLiteral("point1"), QStringLiteral("point2")}, {point, range}, {range, point}, ranges.first()};
    const QList<QStringList> pointInRange {{point, range}, ranges.first()};
    const QList<QStringList> rangeOfPoint {{range, point}, ranges.first()};
    const auto add = [&made](const char *name, const QList<QStringList> &signatures,
                             Value (*call)(const Arguments &)) {
        made.push_back({QString::fromLatin1(name), signatures, 2, 2, call, nullptr});
    };
    add("before", points, related<&Pair::before, false, Points::Any>);
    add("after", points, related<&Pair::before, true, Points::Any>);
    add("meets", ranges, related<&Pair::meets, false, Points::None>);
    add("met by", ranges, related<&Pair::meets, true, Points::None>);
    add("overlaps", ranges, related<&Pair::overlaps, false, Points::None>);
    add("overlaps before", ranges, related<&Pair::overlapsBefore, false, Points::None>);
    add("overlaps after", ranges, related<&Pair::overlapsBefore, true, Points::None>);
    add("finishes", pointInRange, related<&Pair::finishes, false, Points::FirstOnly>);
    add("finished by", rangeOfPoint, related<&Pair::finishes, true, Points::FirstOnly>);
    add("includes", rangeOfPoint, related<&Pair::includes, false, Points::SecondOnly>);
    add("during", pointInRange, related<&Pair::includes, true, Points::SecondOnly>);
    add("starts", pointInRange, related<&Pair::begins, false, Points::FirstOnly>);
    add("started by", rangeOfPoint, related<&Pair::begins, true, Points::FirstOnly>);
    add("coincides", points, related<&Pair::coincides, false, Points::Any>);
    made.push_back({QStringLiteral("range"), {{QStringLiteral("from")}}, 1, 1, nullptr, rangeOf});
}

} // namespace zhiping::feel
