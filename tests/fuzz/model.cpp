// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/rule_pack.h"
#include "dmn/document.h"
#include "dmn/exact_run.h"
#include "dmn/lint.h"
#include "dmn/reader.h"
#include "fuzz/target.h"

using namespace zhiping;

/// A DMN file as anyone may send one: read, written and then always written alike; linted, compiled in both
/// profiles, evaluated with nothing known, and loaded as a rule pack.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto document = dmn::readDocument(bytes)) {
        const QByteArray written = dmn::writeDocument(*document);
        const auto again = dmn::readDocument(written);
        fuzz::insist(again.ok() && dmn::writeDocument(*again) == written);
    }
    const Result<dmn::Definitions> read = dmn::readDefinitions(bytes);
    if (!read) {
        fuzz::insist(!read.error().evidence.isEmpty());
        return 0;
    }
    (void)dmn::lint(*read);
    const feel::Limits limits {.depth = 300, .steps = 20'000};
    for (const auto profile : {dmn::Profile::RulePack, dmn::Profile::Standard}) {
        const auto program = dmn::compile(*read, profile);
        fuzz::insist(program.ok() || profile == dmn::Profile::RulePack);
        if (program)
            (void)dmn::evaluate(**program, {}, limits);
    }
    (void)criteria::loadRulePack(bytes);
    return 0;
}
