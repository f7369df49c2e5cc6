// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "platform/practice/pdf_finish.h"

#include <QHash>
#include <QString>

using namespace Qt::StringLiterals;

namespace zhiping::platform {

namespace {

void dateTo(QByteArray &pdf, QDate on)
{
    const QByteArray key("/CreationDate (D:");
    const qsizetype start = pdf.indexOf(key);
    if (start >= 0)
        pdf.replace(start + key.size(), 14, on.toString(u"yyyyMMdd'090000'"_s).toLatin1());
}

/// The usual character for a radical that looks like it; 0 for anything else.
char16_t usualCharacter(char16_t radical)
{
    if (radical >= 0x2F00 && radical <= 0x2FD5) {
        const QString normal = QString(QChar(radical)).normalized(QString::NormalizationForm_KC);
        return normal.size() == 1 ? normal.front().unicode() : u'\0';
    }
    // Unicode has no compatibility mapping for the supplement; these are the ones in modern use.
    static const QHash<char16_t, char16_t> supplement {
        {0x2E9F, u'母'}, {0x2EA0, u'民'}, {0x2EC5, u'见'}, {0x2EC6, u'角'}, {0x2EC9, u'贝'}, {0x2ECB, u'车'},
        {0x2ED3, u'长'}, {0x2ED4, u'门'}, {0x2ED8, u'青'}, {0x2ED9, u'韦'}, {0x2EDA, u'页'}, {0x2EDB, u'风'},
        {0x2EDC, u'飞'}, {0x2EDD, u'食'}, {0x2EE2, u'马'}, {0x2EE3, u'骨'}, {0x2EE5, u'鱼'}, {0x2EE6, u'鸟'},
        {0x2EE8, u'麦'}, {0x2EE9, u'黄'}, {0x2EEC, u'齐'}, {0x2EEE, u'齿'}, {0x2EF0, u'龙'}, {0x2EF3, u'龟'},
    };
    return supplement.value(radical, u'\0');
}

/// Rewrites the character codes between @p from and @p to, each four hex digits in angle brackets.
void unradical(QByteArray &pdf, qsizetype from, qsizetype to)
{
    for (qsizetype at = pdf.indexOf("<2", from); at >= 0 && at < to; at = pdf.indexOf("<2", at + 1)) {
        bool isHex = false;
        const uint code = pdf.mid(at + 1, 4).toUInt(&isHex, 16);
        const char16_t usual = isHex && pdf.at(at + 5) == '>' ? usualCharacter(char16_t(code)) : u'\0';
        if (usual != u'\0')
            pdf.replace(at + 1, 4, QByteArray::number(uint(usual), 16));
    }
}

} // namespace

void finishPdf(QByteArray &pdf, QDate on)
{
    dateTo(pdf, on);
    const QByteArray begin("begincmap");
    for (qsizetype at = pdf.indexOf(begin); at >= 0; at = pdf.indexOf(begin, at + 1)) {
        const qsizetype end = pdf.indexOf("endcmap", at);
        if (end < 0)
            break;
        unradical(pdf, at, end);
    }
}

StableHashing::StableHashing()
{
    QHashSeed::setDeterministicGlobalSeed();
}

StableHashing::~StableHashing()
{
    QHashSeed::resetRandomGlobalSeed();
}

} // namespace zhiping::platform
