// Reports made by hand, so that exporters are tested without recognition.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "core/export/exporter.h"
#include "core/text/chars.h"

namespace wengao::testing {

class MadeReport {
 public:
  MadeReport& add(Kind kind, std::u16string text, int level = 0) {
    lines_.push_back(std::move(text));
    Block block;
    block.id = static_cast<BlockId>(lines_.size());
    block.revision = 1;
    block.text = lines_.back();
    block.info.kind = kind;
    block.info.level = static_cast<std::uint8_t>(level);
    block.info.content = text::trimmed(block.text);
    blocks_.push_back(block);
    return *this;
  }
  MadeReport& heading(int level, std::u16string text) {
    return add(Kind::heading, std::move(text), level);
  }
  // A heading that shares its paragraph with body text.
  MadeReport& run_in(int level, const std::u16string& marker, const std::u16string& lead,
                     const std::u16string& rest) {
    add(Kind::heading, marker + lead + rest, level);
    BlockInfo& info = blocks_.back().info;
    info.run_in = true;
    info.marker = {0, static_cast<Off>(marker.size())};
    info.lead = {info.marker.end, static_cast<Off>(marker.size() + lead.size())};
    return *this;
  }

  [[nodiscard]] ExportInput input() const { return {.blocks = blocks_}; }
  [[nodiscard]] const std::vector<Block>& blocks() const { return blocks_; }

 private:
  std::deque<std::u16string> lines_;  // a deque: blocks keep views of its strings
  std::vector<Block> blocks_;
};

// One of every kind that reports have.
inline MadeReport every_kind() {
  MadeReport report;
  report.add(Kind::noise, u"当前位置：首页 > 范文")
      .add(Kind::title, u"青石镇人民政府")
      .add(Kind::title, u"2023年农村道路养护工作总结")
      .add(Kind::subtitle, u"\u2014\u2014在全县交通工作会议上的交流材料")
      .add(Kind::byline, u"（2024年1月5日）")
      .add(Kind::blank, u"")
      .add(Kind::addressee, u"县交通运输局：")
      .add(Kind::body,
           u"　　今年以来，我镇坚持\u201c建、管、养\u201d并重\u2014\u2014全年养护农村公路128."
           u"5公里。")
      .heading(1, u"一、主要做法")
      .run_in(2, u"（一）", u"压实责任",
              u"。镇、村两级签订责任书42份，做到\u2018路有人管\u2019\u2026\u2026")
      .heading(3, u"1.建立台账")
      .heading(4, u"（1）逐段登记")
      .heading(5, u"①按月更新")
      .add(Kind::caption, u"表1 养护里程")
      .add(Kind::table, u"村\t里程（公里）\t备注")
      .add(Kind::table, u"东𠮷村\t12.5\t")
      .add(Kind::table, u"合计\t128.5")
      .add(Kind::attachment_note, u"附件：1.养护里程表")
      .add(Kind::attachment_note, u"2.责任书样式")
      .add(Kind::signature, u"青石镇人民政府")
      .add(Kind::date, u"2024年1月5日")
      .add(Kind::annotation, u"（联系人：王某，电话：000000）")
      .add(Kind::attachment_title, u"附件1")
      .add(Kind::attachment_title, u"养护里程表")
      .add(Kind::body, u"A < B & C > D，it\u2019s \u201c好\u201d。")
      .add(Kind::imprint, u"抄送：县财政局。")
      .add(Kind::imprint, u"青石镇党政办公室　2024年1月5日印发");
  return report;
}

}  // namespace wengao::testing
